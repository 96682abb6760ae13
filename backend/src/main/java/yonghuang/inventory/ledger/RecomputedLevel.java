package yonghuang.inventory.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.Movement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.shared.ConsistencyCheck.Difference;

/** What a level must be by its movements up to the version it was read at. */
final class RecomputedLevel {
    private static final String LEDGER = "stock level is the sum of its movements";
    private static final String HOLDS = "reserved units are the sum of the holds";
    private static final String FED = "every reference a lot remembers has one movement";

    private record Entry(long version, int entry) {}

    /** Sums of one lot; {@code fed} counts the movements whose reference the lot remembers. */
    private static final class Sums {
        long available;
        long reserved;
        long quarantined;
        int fed;
    }

    private final StockLevel level;
    private final Set<Entry> seenOfTail = new HashSet<>();
    private final Map<String, Sums> lots = new HashMap<>();

    RecomputedLevel(StockLevel level) {
        this.level = level;
    }

    void add(long version, int entry, MovementKind kind, String lot, int units, @Nullable String reason) {
        if (version > level.version()) return;
        if (isInTail(version)) seenOfTail.add(new Entry(version, entry));
        count(kind, lot, units, reason);
    }

    void compare(List<Difference> differences) {
        level.movements().stream()
                .filter(this::isMissing)
                .forEach(tail -> count(tail.kind(), tail.lot(), tail.units(), tail.reason()));
        for (var lot : level.lots()) compare(lot, lots.getOrDefault(lot.lot(), new Sums()), differences);
        for (var lot : lots.keySet()) {
            if (level.lot(lot).isEmpty()) differ(differences, LEDGER, lot, "a lot with movements", "no such lot");
        }
    }

    private boolean isInTail(long version) {
        return !level.movements().isEmpty()
                && version >= level.movements().getFirst().version();
    }

    private boolean isMissing(Movement tail) {
        return !seenOfTail.contains(new Entry(tail.version(), tail.entry()));
    }

    private void count(MovementKind kind, String lot, int units, @Nullable String reason) {
        var sums = lots.computeIfAbsent(lot, first -> new Sums());
        sums.available += (long) kind.available() * units;
        sums.reserved += (long) kind.reserved() * units;
        sums.quarantined += (long) kind.quarantined() * units;
        if (kind.isRemembered(reason)) sums.fed++;
    }

    private void compare(Lot lot, Sums sums, List<Difference> differences) {
        var expected = buckets(sums.available, sums.reserved, sums.quarantined);
        var found = buckets(lot.available(), lot.reserved(), lot.quarantined());
        if (!expected.equals(found)) differ(differences, LEDGER, lot.lot(), expected, found);
        long held = held(lot.lot());
        if (held != lot.reserved()) differ(differences, HOLDS, lot.lot(), held + "", lot.reserved() + "");
        int remembered = lot.fed().size();
        if (sums.fed != remembered) differ(differences, FED, lot.lot(), remembered + "", sums.fed + "");
    }

    private long held(String lot) {
        return level.holds().stream()
                .flatMap(hold -> hold.parts().stream())
                .filter(part -> part.lot().equals(lot))
                .mapToLong(part -> part.units())
                .sum();
    }

    private void differ(List<Difference> differences, String check, String lot, String expected, String found) {
        differences.add(new Difference(check, level.id() + " " + lot, expected, found));
    }

    private static String buckets(long available, long reserved, long quarantined) {
        return "available " + available + ", reserved " + reserved + ", quarantined " + quarantined;
    }
}
