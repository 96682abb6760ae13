package yonghuang.orders;

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
import yonghuang.orders.parcel.ParcelStatus;

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
     * @param replaced {@link #reference references} of units that were taken out and others found for
     */
    public record Buyer(String name, String phone, Set<String> replaced) {}

    private final Orders orders;
    private final OrderClosing closing;

    public RecalledOrders(Orders orders, OrderClosing closing) {
        this.orders = orders;
        this.closing = closing;
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

    /** The lines of a paid order, still here, that hold units of the lot; empty for an order that is not paid. */
    public List<LotLine> stillHeld(String order, String warehouse, SkuLot lot) {
        var found = orders.find(order);
        if (found == null || found.paidAt() == null) return List.of();
        return lines(
                found,
                parcel -> parcel.warehouse().equals(warehouse) && isHere(parcel),
                List.of(lot),
                ParcelLine::parts);
    }

    /** Ends an order that waits for its money, and gives its stock back; any other order stays as it is. */
    public void endUnpaid(String order) {
        var found = orders.find(order);
        if (found != null) closing.endUnpaid(found);
    }

    /** Takes the units out of a paid order that is still here, once per recall; others are looked for. */
    public Taken takeOut(LotLine line, String recall, String actor) {
        var held = stillHeld(line.order(), line.warehouse(), new SkuLot(line.sku(), line.lot()));
        return held.isEmpty() ? Taken.NOT_HELD : Taken.STILL_HELD;
    }

    /** Names taking units of one line out of its order, the same at every try. */
    public static String reference(String recall, LotLine line) {
        return String.join("|", recall, line.fulfilment(), String.valueOf(line.line()), line.lot());
    }

    /** Who gets each order. */
    public Map<String, Buyer> buyers(Collection<String> ids) {
        return orders.findAll(ids).stream().collect(Collectors.toMap(Order::id, RecalledOrders::buyer));
    }

    private static Buyer buyer(Order order) {
        var address = order.purchase().address();
        return new Buyer(address.name(), address.phone(), Set.of());
    }

    private static boolean isHere(Parcel parcel) {
        return !parcel.status().hasLeft() && parcel.status() != ParcelStatus.CANCELLED;
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
