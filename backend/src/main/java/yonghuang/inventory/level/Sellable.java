package yonghuang.inventory.level;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What one level can promise, small enough to be kept in memory for every level.
 *
 * @param available units of lots with enough life left
 * @param lapses when promised units come back by themselves, in milliseconds of the epoch; {@code units} beside it
 */
public record Sellable(long version, int available, long[] lapses, int[] units) {
    private static final long[] NEVER = {};
    private static final int[] NONE = {};

    public static Sellable of(StockLevel level, Instant now) {
        var earliest = ShopDays.earliestExpiry(now, ShopDays.MINIMUM_REMAINING_DAYS);
        var lots = new HashMap<String, Lot>();
        int available = 0;
        for (var lot : level.lots()) {
            if (!lot.isSellable(earliest)) continue;
            lots.put(lot.lot(), lot);
            available = Math.addExact(available, lot.available());
        }
        return withLapses(level, available, lots);
    }

    private static Sellable withLapses(StockLevel level, int available, Map<String, Lot> sellable) {
        var lapsing =
                level.holds().stream().filter(hold -> hold.until() != null).toList();
        if (lapsing.isEmpty()) return new Sellable(level.version(), available, NEVER, NONE);
        var lapses = new long[lapsing.size()];
        var units = new int[lapsing.size()];
        for (int i = 0; i < lapses.length; i++) {
            var hold = lapsing.get(i);
            lapses[i] = hold.until() == null ? Long.MAX_VALUE : hold.until().toEpochMilli();
            for (var part : hold.parts()) if (sellable.containsKey(part.lot())) units[i] += part.units();
        }
        return new Sellable(level.version(), available, lapses, units);
    }

    /** Free to promise at that instant, lapsed holds given back. */
    public int at(Instant now) {
        if (lapses.length == 0) return available;
        long millis = now.toEpochMilli();
        int free = available;
        for (int i = 0; i < lapses.length; i++) if (lapses[i] <= millis) free = Math.addExact(free, units[i]);
        return free;
    }

    public boolean hasLapsed(Instant now) {
        long millis = now.toEpochMilli();
        for (long lapse : lapses) if (lapse <= millis) return true;
        return false;
    }
}
