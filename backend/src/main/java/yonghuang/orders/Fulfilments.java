package yonghuang.orders;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.parcel.HandOver;
import yonghuang.orders.parcel.LotNotSellable;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.ShortageCause;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/**
 * The work of a warehouse on paid orders. Each step is one change of the order, so picking, shipping and cancelling are
 * decided one after the other; an order that was never paid is not there.
 */
@Component
public class Fulfilments {
    private static final Logger log = LoggerFactory.getLogger(Fulfilments.class);

    private final Orders orders;
    private final OrderClosing closing;
    private final Shortages shortages;
    private final StockReservations stock;
    private final Clock clock;

    Fulfilments(Orders orders, OrderClosing closing, Shortages shortages, StockReservations stock, Clock clock) {
        this.orders = orders;
        this.closing = closing;
        this.shortages = shortages;
        this.stock = stock;
        this.clock = clock;
    }

    /** One parcel and the order it belongs to. */
    public record Fulfilment(Order order, Parcel parcel) {
        public String id() {
            return order.parcelId(parcel);
        }
    }

    /**
     * Who works on which parcel.
     *
     * @param key names the step, so that a repeat changes nothing; null when the caller gave none
     * @param actor account of the person
     */
    public record Step(
            String warehouse, String fulfilment, @Nullable String key, String actor) {}

    /** The first paid first. */
    public Page<Fulfilment> list(
            String warehouse,
            @Nullable ParcelStatus status,
            @Nullable String order,
            int limit,
            @Nullable String after) {
        if (order != null) return only(warehouse, status, order);
        var page = orders.queueOf(warehouse, status, limit, after);
        return cut(page, limit, found -> in(found, warehouse, status));
    }

    /** An order may have several parcels here, and is shown whole: so some of the orders may have to wait for the next page. */
    private static Page<Fulfilment> cut(Page<Order> page, int limit, Function<Order, List<Fulfilment>> parcels) {
        var items = new ArrayList<Fulfilment>();
        for (var order : page.items()) {
            var more = parcels.apply(order);
            if (!items.isEmpty() && items.size() + more.size() > limit) {
                return new Page<>(items, Orders.queueCursor(items.getLast().order()), page.total());
            }
            items.addAll(more);
        }
        return new Page<>(items, page.next(), page.total());
    }

    private Page<Fulfilment> only(String warehouse, @Nullable ParcelStatus status, String id) {
        var order = orders.find(id);
        if (order == null) return new Page<>(List.of(), null, 0);
        var items = in(order, warehouse, status);
        return new Page<>(items, null, items.size());
    }

    private static List<Fulfilment> in(Order order, String warehouse, @Nullable ParcelStatus status) {
        if (order.paidAt() == null) return List.of();
        return order.parcels().stream()
                .filter(parcel -> parcel.warehouse().equals(warehouse))
                .filter(parcel -> status == null || parcel.status() == status)
                .map(parcel -> new Fulfilment(order, parcel))
                .toList();
    }

    /** @throws NotFound when the warehouse has no such fulfilment of a paid order */
    public Fulfilment show(String warehouse, String fulfilment) {
        var id = FulfilmentId.read(fulfilment);
        var order = orders.find(id.order());
        if (order == null) throw new NotFound();
        return in(order, warehouse, id);
    }

    /** Some units of one lot were scanned; see {@link Parcel#pick} for what is refused. The lot is judged as it is stored now. */
    public Fulfilment pick(Step step, String sku, String lot, int units) {
        var offSale = stock.lotsOffSale(List.of(sku), step.warehouse()).getOrDefault(sku, Set.of());
        return take(step, parcel -> parcel.pick(sku, lot, units, offSale));
    }

    /** Units of one lot as the floor names them. @param note what the person says of it, null for nothing */
    public record LotOf(
            String sku, String lot, int units, @Nullable String note) {}

    /**
     * Some units of one lot are not there: they are taken out, looked for by somebody, and others are had where possible.
     *
     * @param step its key names the finding and must be there
     * @throws IdempotencyKeyReused when the key named another finding
     * @throws BeyondHeld when the fulfilment does not wait for so many; other refusals as for a scan
     */
    public Fulfilment missing(Step step, LotOf units) {
        var id = FulfilmentId.read(step.fulfilment());
        var before = show(step.warehouse(), step.fulfilment());
        var finding = finding(step, id, units);
        return switch (shortages.open(id.order(), finding)) {
            case ShortageOutcome.Opened opened -> {
                if (!finding.isTold(opened.shortages())) throw new IdempotencyKeyReused();
                yield in(opened.order(), step.warehouse(), id);
            }
            case ShortageOutcome.TooFew few -> {
                before.parcel().mustHold(units.sku(), units.lot());
                throw new BeyondHeld(units.lot(), few.there());
            }
        };
    }

    private Finding finding(Step step, FulfilmentId id, LotOf units) {
        return new Finding(
                step.warehouse(),
                id.parcel(),
                units.sku(),
                units.lot(),
                units.units(),
                ShortageCause.NOT_FOUND,
                Objects.requireNonNull(step.key(), "a finding has a key"),
                step.actor(),
                units.note(),
                now());
    }

    /** @param weightGrams of all boxes together, null when nobody weighed them */
    public Fulfilment pack(Step step, int packages, @Nullable Integer weightGrams) {
        return take(step, parcel -> parcel.pack(packages, weightGrams));
    }

    /**
     * The carrier has it. The order decides first; then the units leave the stock level, at the latest by the sweep.
     *
     * @throws LotNotSellable when a picked lot has expired or was recalled since; the parcel stays here
     */
    public Fulfilment ship(Step step, String carrier, String trackingNumber) {
        return ship(step, new HandOver(carrier, trackingNumber, now(), step.actor(), false), parcel -> parcel);
    }

    /** @param then what else the same change does to the parcel */
    Fulfilment ship(Step step, HandOver handOver, UnaryOperator<Parcel> then) {
        var skus = show(step.warehouse(), step.fulfilment()).parcel().skus();
        var offSale = stock.lotsOffSale(skus, step.warehouse());
        var shipped = take(step, parcel -> then.apply(parcel.handOver(handOver, offSale)));
        try {
            return in(closing.shipStock(shipped.order()), step.warehouse(), FulfilmentId.read(step.fulfilment()));
        } catch (RuntimeException failed) {
            log.warn("The stock of {} leaves by the sweep", shipped.id(), failed);
            return shipped;
        }
    }

    public Fulfilment deliver(Step step) {
        var at = now();
        return take(step, parcel -> parcel.deliver(at));
    }

    private Fulfilment take(Step step, UnaryOperator<Parcel> work) {
        var id = FulfilmentId.read(step.fulfilment());
        return orders.change(id.order(), order -> {
            var found = in(order, step.warehouse(), id);
            if (found.parcel().knows(step.key())) return Change.unchanged(found);
            var next =
                    order.withParcel(id.parcel(), parcel -> work.apply(parcel).remembering(step.key()));
            return Change.changed(next, in(next, step.warehouse(), id));
        });
    }

    static Fulfilment in(Order order, String warehouse, FulfilmentId id) {
        var parcel = order.parcel(id.parcel());
        if (parcel == null || !parcel.warehouse().equals(warehouse) || order.paidAt() == null) throw new NotFound();
        return new Fulfilment(order, parcel);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
