package yonghuang.orders.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yonghuang.orders.planning.Plan.Share;
import yonghuang.shared.Availability.InWarehouse;
import yonghuang.shared.WarehouseKind;

/**
 * Chooses the warehouses of an order: fresh goods from origin while it has them, then the fewest parcels, then the
 * sales warehouse nearest to the address, then the others. A line is split only when no chosen warehouse has it whole. A
 * line of one lot comes from where that lies, and its parcel is there for the others.
 */
public final class Sourcing {
    /** Every set of warehouses is tried, so only so many of them are looked at. */
    private static final int MOST_WAREHOUSES = 10;

    /** Division codes of the cities where the warehouses stand. */
    private static final Map<String, String> STANDS_IN = Map.of("ningbo", "330200", "huanggang", "421100");

    private Sourcing() {}

    /** @param stock what each warehouse can promise of a SKU; not asked for lines of one lot, which the plan takes to be there */
    public static Plan plan(List<Wanted> wanted, String region, Function<String, List<InWarehouse>> stock) {
        var fixed = wanted.stream().flatMap(line -> fixed(line).stream()).toList();
        var others = wanted.stream().filter(line -> line.only() == null).toList();
        if (others.isEmpty()) return new Plan(fixed, true);
        var plan = plan(others, places(fixed), region, stock);
        if (plan.shares().isEmpty()) return plan;
        var shares = Stream.concat(fixed.stream(), plan.shares().stream())
                .sorted(Comparator.comparingInt(share -> share.wanted().line()))
                .toList();
        return new Plan(shares, plan.covers());
    }

    private static List<Share> fixed(Wanted line) {
        return line.only() == null
                ? List.of()
                : List.of(new Share(line, line.only().warehouse(), line.units()));
    }

    private static Set<String> places(List<Share> fixed) {
        return fixed.stream().map(Share::warehouse).collect(Collectors.toSet());
    }

    /** @param sending warehouses that send a parcel anyway */
    private static Plan plan(
            List<Wanted> wanted, Set<String> sending, String region, Function<String, List<InWarehouse>> stock) {
        var lines = wanted.stream()
                .map(line -> new Line(line, stock.apply(line.sku())))
                .toList();
        var preferred = preferred(lines, region);
        if (preferred.isEmpty()) return new Plan(List.of(), false);
        var covering = new ArrayList<List<InWarehouse>>();
        for (int set = 1; set < 1 << preferred.size(); set++) {
            var chosen = members(preferred, set);
            if (lines.stream().allMatch(line -> line.unitsIn(chosen) >= line.wanted.units())) covering.add(chosen);
        }
        // Sets come in the order of preference, and min keeps the first of equals.
        return covering.stream()
                .min(Comparator.comparingLong((List<InWarehouse> chosen) -> freshFromElsewhere(lines, chosen))
                        .thenComparingLong(chosen -> parcelsMore(chosen, sending)))
                .map(chosen -> new Plan(shares(lines, chosen), true))
                .orElseGet(() -> new Plan(shares(lines, preferred), false));
    }

    private static long parcelsMore(List<InWarehouse> chosen, Set<String> sending) {
        return chosen.stream()
                .filter(place -> !sending.contains(place.warehouse()))
                .count();
    }

    private record Line(Wanted wanted, List<InWarehouse> stock) {
        int unitsIn(InWarehouse place) {
            return stock.stream()
                    .filter(level -> level.warehouse().equals(place.warehouse()))
                    .mapToInt(InWarehouse::units)
                    .sum();
        }

        long unitsIn(List<InWarehouse> places) {
            return places.stream().mapToLong(this::unitsIn).sum();
        }

        long unitsOutside(WarehouseKind kind, List<InWarehouse> places) {
            long there = unitsIn(
                    places.stream().filter(place -> place.kind() == kind).toList());
            return Math.max(0, wanted.units() - there);
        }
    }

    private static long freshFromElsewhere(List<Line> lines, List<InWarehouse> chosen) {
        return lines.stream()
                .filter(line -> line.wanted.fresh())
                .mapToLong(line -> line.unitsOutside(WarehouseKind.ORIGIN, chosen))
                .sum();
    }

    private static List<Share> shares(List<Line> lines, List<InWarehouse> chosen) {
        return lines.stream().flatMap(line -> sharesOf(line, chosen).stream()).toList();
    }

    private static List<Share> sharesOf(Line line, List<InWarehouse> chosen) {
        var places = line.wanted.fresh() ? originFirst(chosen) : chosen;
        var whole = places.stream()
                .filter(place -> line.unitsIn(place) >= line.wanted.units())
                .findFirst();
        if (whole.isPresent() && !line.wanted.fresh()) {
            return List.of(new Share(line.wanted, whole.get().warehouse(), line.wanted.units()));
        }
        return split(line, places);
    }

    /** Takes what each place has, in turn; what is missing everywhere is asked of the first. */
    private static List<Share> split(Line line, List<InWarehouse> places) {
        var units = new int[places.size()];
        int left = line.wanted.units();
        for (int i = 0; i < units.length && left > 0; i++) {
            units[i] = Math.min(left, line.unitsIn(places.get(i)));
            left -= units[i];
        }
        units[0] += left;
        var shares = new ArrayList<Share>();
        for (int i = 0; i < units.length; i++) {
            if (units[i] > 0) shares.add(new Share(line.wanted, places.get(i).warehouse(), units[i]));
        }
        return shares;
    }

    private static List<InWarehouse> originFirst(List<InWarehouse> places) {
        return places.stream().sorted(Comparator.comparing(InWarehouse::kind)).toList();
    }

    private static List<InWarehouse> preferred(List<Line> lines, String region) {
        return lines.stream()
                .flatMap(line -> line.stock.stream())
                .collect(Collectors.toMap(InWarehouse::warehouse, place -> place, (a, b) -> a))
                .values()
                .stream()
                .sorted(Comparator.comparing(InWarehouse::kind, Comparator.reverseOrder())
                        .thenComparing(place -> -sameDigits(STANDS_IN.getOrDefault(place.warehouse(), ""), region))
                        .thenComparing(InWarehouse::warehouse))
                .limit(MOST_WAREHOUSES)
                .toList();
    }

    /** Division codes run from province to city to district: the more leading pairs agree, the nearer. */
    private static int sameDigits(String one, String other) {
        int pairs = 0;
        while (pairs < 3 && one.regionMatches(pairs * 2, other, pairs * 2, 2)) pairs++;
        return pairs;
    }

    private static List<InWarehouse> members(List<InWarehouse> preferred, int set) {
        var members = new ArrayList<InWarehouse>();
        for (int i = 0; i < preferred.size(); i++) {
            if ((set & 1 << i) != 0) members.add(preferred.get(i));
        }
        return members;
    }
}
