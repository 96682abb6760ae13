package yonghuang.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.HoldOutcome.HeldPart;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.OutOfStock.Line;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelLine;
import yonghuang.orders.planning.Plan;
import yonghuang.orders.planning.Plan.Share;
import yonghuang.orders.planning.Sourcing;
import yonghuang.orders.planning.Wanted;
import yonghuang.shared.Availability;
import yonghuang.shared.Availability.InWarehouse;
import yonghuang.shared.Busy;

/** Finds the stock of an order: a plan from memory, a hold on the truth, a new plan from the truth where it was short. */
@Component
class OrderStock {
    /** Each try may lose against another buyer; with fresh figures every time, losing so often means a rush. */
    private static final int MOST_PLANS = 10;

    private final StockReservations reservations;
    private final Availability availability;

    OrderStock(StockReservations reservations, Availability availability) {
        this.reservations = reservations;
        this.availability = availability;
    }

    /**
     * Holds every line. A repeat for the same order keeps what it holds already.
     *
     * @throws OutOfStock when the warehouses together do not have it; nothing is held
     * @throws Busy when others were faster every time although there is stock
     */
    List<Parcel> hold(String order, List<Wanted> wanted, String region, Instant until) {
        // Even a plan that memory calls short is tried: its units may be held for this very order, by an earlier try.
        var plan = Sourcing.plan(wanted, region, availability::of);
        for (int tries = 0; tries < MOST_PLANS; tries++) {
            var demands =
                    plan.shares().stream().map(share -> demand(order, share)).toList();
            if (!demands.isEmpty() && reservations.hold(demands, until) instanceof Held held) {
                return parcels(plan, share -> lots(held.parts(), demand(order, share)));
            }
            plan = planFromTruth(wanted, region);
        }
        throw new Busy();
    }

    /** A plan from the stored levels, nothing held; empty when they do not have it all. */
    Optional<List<Parcel>> find(List<Wanted> wanted, String region) {
        try {
            return Optional.of(parcels(planFromTruth(wanted, region), share -> List.of()));
        } catch (OutOfStock short_) {
            return Optional.empty();
        }
    }

    private Plan planFromTruth(List<Wanted> wanted, String region) {
        var truth = new HashMap<String, Map<String, Integer>>();
        wanted.forEach(line -> truth.put(line.sku(), reservations.availableNow(line.sku())));
        refuseMissingLots(wanted);
        var plan = Sourcing.plan(wanted, region, sku -> levels(sku, truth.getOrDefault(sku, Map.of())));
        if (!plan.covers()) throw new OutOfStock(shortLines(wanted, truth));
        return plan;
    }

    /** A line of one lot has no other place to come from. */
    private void refuseMissingLots(List<Wanted> wanted) {
        var missing = new ArrayList<Line>();
        for (var line : wanted) {
            if (line.only() == null) continue;
            int available = reservations.availableNow(
                    line.sku(), line.only().warehouse(), line.only().lot());
            if (available < line.units()) missing.add(new Line(line.sku(), line.units(), available));
        }
        if (!missing.isEmpty()) throw new OutOfStock(missing);
    }

    private List<InWarehouse> levels(String sku, Map<String, Integer> truth) {
        return availability.of(sku).stream()
                .map(place ->
                        new InWarehouse(place.warehouse(), place.kind(), truth.getOrDefault(place.warehouse(), 0)))
                .toList();
    }

    private static List<Line> shortLines(List<Wanted> wanted, Map<String, Map<String, Integer>> truth) {
        var lines = new ArrayList<Line>();
        for (var line : wanted) {
            if (line.only() != null) continue;
            int available = truth.getOrDefault(line.sku(), Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            if (available < line.units()) lines.add(new Line(line.sku(), line.units(), available));
        }
        return lines;
    }

    private static Demand demand(String order, Share share) {
        var wanted = share.wanted();
        var reservation = Promises.name(order, wanted.line(), 1, share.units(), wanted.units(), wanted.lot());
        return new Demand(reservation, wanted.sku(), share.warehouse(), share.units(), wanted.lot());
    }

    private static List<LotUnits> lots(List<HeldPart> parts, Demand demand) {
        return parts.stream()
                .filter(part -> part.demand().equals(demand))
                .flatMap(part -> part.lots().stream())
                .toList();
    }

    private static List<Parcel> parcels(Plan plan, Function<Share, List<LotUnits>> lots) {
        return plan.warehouses().stream()
                .map(warehouse -> Parcel.toPick(
                        warehouse,
                        plan.of(warehouse).stream()
                                .map(share -> ParcelLine.asOrdered(
                                        share.wanted().line(), share.wanted().sku(), share.units(), lots.apply(share)))
                                .toList()))
                .toList();
    }
}
