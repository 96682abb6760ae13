package yonghuang.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.Demand;
import yonghuang.inventory.MissingUnits;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelLine;
import yonghuang.orders.shortage.Found;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageState;

/**
 * Which holds stand behind an order. A name always stands for the same units: so another split of a line is another
 * hold, and a late step on what was touches nothing that is.
 */
final class Promises {
    private Promises() {}

    /**
     * The id of the hold behind a line or a part of it, as it was ordered.
     *
     * @param lot the only one it may come from, which its name then says; null when any will do
     */
    static String name(String order, int line, int round, int units, int ofUnits, @Nullable String lot) {
        var whole = order + ":" + line + (round == 1 ? "" : "." + round) + (lot == null ? "" : "@" + lot);
        return units == ofUnits ? whole : whole + "/" + units;
    }

    static List<Demand> of(Order order) {
        return Stream.concat(
                        order.parcels().stream().flatMap(parcel -> of(order, parcel).stream()),
                        order.shortages().stream().flatMap(shortage -> apart(order, shortage).stream()))
                .toList();
    }

    /** What a parcel holds; units just found short are promised until they are set apart. */
    static List<Demand> of(Order order, Parcel parcel) {
        return parcel.lines().stream().map(line -> of(order, parcel, line)).toList();
    }

    static Demand of(Order order, Parcel parcel, ParcelLine line) {
        int leaving = leaving(order, parcel.name(), line.line(), line.instead(), 0);
        return demand(order, parcel.warehouse(), line, line.units() + leaving);
    }

    /** What a shortage holds beside the parcels: what was found, and what is leaving a line that is no more. */
    static List<Demand> apart(Order order, Shortage shortage) {
        if (shortage.state() != ShortageState.LEAVING) return found(order, shortage);
        boolean hasLine = units(order, shortage) > 0; // which then says so, see leaving
        if (hasLine || !isFirstLeaving(order, shortage)) return List.of();
        int leaving = leaving(order, shortage.parcel(), shortage.line(), shortage.instead(), 0);
        return List.of(demand(order, shortage, leaving));
    }

    /** Several may be leaving one promise; it is named once. */
    private static boolean isFirstLeaving(Order order, Shortage shortage) {
        return order.shortages().stream()
                .noneMatch(other -> other.number() < shortage.number()
                        && isLeaving(other, shortage.parcel(), shortage.line(), shortage.instead()));
    }

    static List<Demand> found(Order order, Shortage shortage) {
        return shortage.found().stream()
                .map(found -> found(order, shortage, found))
                .toList();
    }

    static Demand found(Order order, Shortage shortage, Found found) {
        return found(order, shortage, found.warehouse(), found.units());
    }

    static Demand found(Order order, Shortage shortage, String warehouse, int units) {
        var name = instead(order, shortage.line(), shortage.promise(), units);
        return new Demand(name, shortage.sku(), warehouse, units, onlyLot(order, shortage.line()));
    }

    /** The units of a shortage in state LEAVING, and the promise they come off. */
    static MissingUnits missing(Order order, Shortage shortage) {
        int leaving = leaving(order, shortage.parcel(), shortage.line(), shortage.instead(), shortage.number());
        int before = units(order, shortage) + leaving;
        int after = before - shortage.units();
        return new MissingUnits(
                demand(order, shortage, before),
                after == 0 ? null : demand(order, shortage, after).reservation(),
                shortage.lot(),
                shortage.units(),
                "shortage:" + order.id() + ":" + shortage.number(),
                order.id() + "-" + shortage.parcel(),
                shortage.actor(),
                shortage.cause().name());
    }

    /** As it held its stock when it was paid, before anything was short. */
    static List<Demand> whenPaid(Order order) {
        record Place(String warehouse, int line) {}
        var units = new LinkedHashMap<Place, Integer>();
        var demands = new ArrayList<Demand>();
        for (var parcel : order.parcels()) {
            for (var line : parcel.lines()) {
                if (line.instead() == null)
                    units.merge(new Place(parcel.warehouse(), line.line()), line.units(), Integer::sum);
            }
        }
        for (var shortage : order.shortages()) {
            if (shortage.instead() != null) continue;
            units.merge(new Place(shortage.warehouse(), shortage.line()), shortage.units(), Integer::sum);
        }
        units.forEach((place, held) -> demands.add(ordered(order, place.line(), place.warehouse(), held)));
        return demands;
    }

    private static int units(Order order, Shortage shortage) {
        var parcel = order.parcel(shortage.parcel());
        if (parcel == null) return 0;
        return parcel.lines().stream()
                .filter(line -> line.isOf(shortage.line(), shortage.instead()))
                .mapToInt(ParcelLine::units)
                .sum();
    }

    /** Units on their way out of a line, those with a smaller number than {@code from} left out: they go first. */
    private static int leaving(Order order, String parcel, int line, @Nullable String instead, int from) {
        return order.shortages().stream()
                .filter(shortage -> shortage.number() >= from && isLeaving(shortage, parcel, line, instead))
                .mapToInt(Shortage::units)
                .sum();
    }

    private static boolean isLeaving(Shortage shortage, String parcel, int line, @Nullable String instead) {
        return shortage.state() == ShortageState.LEAVING && shortage.isFrom(parcel, line, instead);
    }

    private static Demand demand(Order order, Shortage shortage, int units) {
        return demand(order, shortage.line(), shortage.instead(), shortage.sku(), shortage.warehouse(), units);
    }

    private static Demand demand(Order order, String warehouse, ParcelLine line, int units) {
        return demand(order, line.line(), line.instead(), line.sku(), warehouse, units);
    }

    private static Demand demand(
            Order order, int line, @Nullable String instead, String sku, String warehouse, int units) {
        if (instead == null) return ordered(order, line, warehouse, units);
        return new Demand(instead(order, line, instead, units), sku, warehouse, units, onlyLot(order, line));
    }

    private static Demand ordered(Order order, int line, String warehouse, int units) {
        var bought = order.purchase().lines().get(line - 1);
        var name = name(order.id(), line, order.round(), units, bought.units(), bought.onlyLot());
        return new Demand(name, bought.sku(), warehouse, units, bought.onlyLot());
    }

    private static @Nullable String onlyLot(Order order, int line) {
        return order.purchase().lines().get(line - 1).onlyLot();
    }

    private static String instead(Order order, int line, String promise, int units) {
        return order.id() + ":" + line + ":" + promise + "/" + units;
    }
}
