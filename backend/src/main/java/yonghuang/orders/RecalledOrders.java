package yonghuang.orders;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.SkuLot;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelLine;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageCause;
import yonghuang.orders.shortage.ShortageState;

/** What a recall asks of orders: who got units of some lots, who is about to, and that they do not. */
@Component
public class RecalledOrders {
    /**
     * Units of one lot in one parcel for one order line.
     *
     * @param fulfilment id of the parcel
     * @param line number of the order line, from 1
     */
    public record LotLine(
            String order,
            String fulfilment,
            String warehouse,
            int line,
            String sku,
            String title,
            String lot,
            int units) {}

    /** What came of taking units out of an order. */
    public enum Taken {
        TAKEN_OUT,
        /** Left for a later try. */
        STILL_HELD,
        /** Nothing of it is held: it was handed over, or its order ended. */
        NOT_HELD
    }

    /**
     * Whom to tell.
     *
     * @param replaced lines whose units were taken out and others found for
     */
    public record Buyer(String name, String phone, Set<LotLine> replaced) {}

    private final Orders orders;
    private final OrderClosing closing;
    private final Shortages shortages;
    private final Clock clock;

    public RecalledOrders(Orders orders, OrderClosing closing, Shortages shortages, Clock clock) {
        this.orders = orders;
        this.closing = closing;
        this.shortages = shortages;
        this.clock = clock;
    }

    /** Every line that was handed over with units of these lots, order by order; the stream must be closed. */
    public Stream<LotLine> handedOver(Collection<SkuLot> lots) {
        var names = lots.stream().map(SkuLot::lot).distinct().toList();
        return orders.pickedFrom(names).flatMap(order -> handedOver(order, lots).stream());
    }

    /** How many orders were handed over with units of these lots. */
    public long countHandedOver(Collection<SkuLot> lots) {
        var names = lots.stream().map(SkuLot::lot).distinct().toList();
        try (var found = orders.pickedFrom(names)) {
            return found.filter(order -> !handedOver(order, lots).isEmpty()).count();
        }
    }

    /** The order a promise of stock belongs to; empty when it is no order's, or the order is not yet stored. */
    public Optional<String> ownerOf(String reservation) {
        int end = reservation.indexOf(':');
        var order = end < 0 ? null : orders.find(reservation.substring(0, end));
        return Optional.ofNullable(order).map(Order::id);
    }

    /** Whether an order still waits for its money. */
    public boolean isUnpaid(String order) {
        var found = orders.find(order);
        return found != null && found.status() == OrderStatus.AWAITING_PAYMENT;
    }

    /** The lines of a paid order, still here, that hold units of the lot; empty for an order that is not paid. */
    public List<LotLine> stillHeld(String order, String warehouse, SkuLot lot) {
        var found = orders.find(order);
        if (found == null || found.paidAt() == null) return List.of();
        return lines(
                found,
                parcel -> parcel.warehouse().equals(warehouse) && parcel.isOpen(),
                List.of(lot),
                ParcelLine::parts);
    }

    /** Ends an order that waits for its money, and gives its stock back; any other order stays as it is. */
    public void endUnpaid(String order) {
        var found = orders.find(order);
        if (found != null) closing.endUnpaid(found);
    }

    /**
     * Takes units of the lot out of a paid order whose parcel is still here; others are looked for. A repeat takes out
     * only what the parcel holds again, found for others that were short while the sale was being stopped.
     */
    public Taken takeOut(LotLine line, String recall, String actor) {
        var order = orders.find(line.order());
        if (order == null) return Taken.NOT_HELD;
        var cause = cause(recall, line);
        int taken = opened(order, cause).size();
        int units = unitsIn(order, line);
        if (units == 0) return taken > 0 ? Taken.TAKEN_OUT : Taken.NOT_HELD;
        var finding = new Finding(
                line.warehouse(),
                parcelName(line),
                line.sku(),
                line.lot(),
                units,
                ShortageCause.RECALLED,
                cause + "#" + taken,
                actor,
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return shortages.open(line.order(), finding) instanceof ShortageOutcome.Opened
                ? Taken.TAKEN_OUT
                : Taken.STILL_HELD;
    }

    private static int unitsIn(Order order, LotLine line) {
        var lot = List.of(new SkuLot(line.sku(), line.lot()));
        return lines(order, parcel -> isThe(parcel, order, line) && parcel.isOpen(), lot, ParcelLine::parts).stream()
                .mapToInt(LotLine::units)
                .sum();
    }

    private static boolean isThe(Parcel parcel, Order order, LotLine line) {
        return order.parcelId(parcel).equals(line.fulfilment());
    }

    private static String parcelName(LotLine line) {
        return line.fulfilment().substring(line.order().length() + 1);
    }

    /** What the findings of one recall in one parcel have in common. */
    private static String cause(String recall, LotLine line) {
        return String.join("|", recall, line.fulfilment(), line.lot());
    }

    private static List<Shortage> opened(Order order, String cause) {
        return order.shortages().stream()
                .filter(shortage -> shortage.reference().startsWith(cause + "#"))
                .toList();
    }

    /** Who gets the orders of these lines. */
    public Map<String, Buyer> buyers(Collection<LotLine> of, String recall) {
        var byOrder = of.stream().collect(Collectors.groupingBy(LotLine::order));
        return orders.findAll(byOrder.keySet()).stream()
                .collect(Collectors.toMap(
                        Order::id, order -> buyer(order, byOrder.getOrDefault(order.id(), List.of()), recall)));
    }

    private static Buyer buyer(Order order, List<LotLine> of, String recall) {
        var address = order.purchase().address();
        var replaced = of.stream()
                .filter(line -> isReplaced(opened(order, cause(recall, line))))
                .collect(Collectors.toUnmodifiableSet());
        return new Buyer(address.name(), address.phone(), replaced);
    }

    private static boolean isReplaced(List<Shortage> shortages) {
        return !shortages.isEmpty()
                && shortages.stream().allMatch(shortage -> shortage.state() == ShortageState.RESOLVED);
    }

    private static List<LotLine> handedOver(Order order, Collection<SkuLot> lots) {
        return lines(order, parcel -> parcel.status().hasLeft(), lots, ParcelLine::picks);
    }

    private record Key(String fulfilment, String warehouse, int line, SkuLot lot) {}

    private static List<LotLine> lines(
            Order order, Predicate<Parcel> which, Collection<SkuLot> lots, Function<ParcelLine, List<LotUnits>> units) {
        var sums = new LinkedHashMap<Key, Integer>();
        for (var parcel : order.parcels()) {
            if (!which.test(parcel)) continue;
            for (var line : parcel.lines()) {
                for (var part : units.apply(line)) {
                    var lot = new SkuLot(line.sku(), part.lot());
                    var key = new Key(order.parcelId(parcel), parcel.warehouse(), line.line(), lot);
                    if (lots.contains(lot)) sums.merge(key, part.units(), Math::addExact);
                }
            }
        }
        var lines = new ArrayList<LotLine>();
        sums.forEach((key, sum) -> lines.add(line(order, key, sum)));
        return lines;
    }

    private static LotLine line(Order order, Key key, int units) {
        var title = order.purchase().lines().get(key.line() - 1).title();
        return new LotLine(
                order.id(),
                key.fulfilment(),
                key.warehouse(),
                key.line(),
                key.lot().sku(),
                title,
                key.lot().lot(),
                units);
    }
}
