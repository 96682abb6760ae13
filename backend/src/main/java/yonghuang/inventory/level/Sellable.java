package yonghuang.inventory.level;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one level can promise, small enough to be kept in memory for every level, and true at every later instant: by the
 * time that passes, promises lapse and lots grow too old, without a change of the level. Entry by entry, units of one lot.
 *
 * @param from when the units are free: always, or once their promise has lapsed; milliseconds of the epoch
 * @param endOfLife when the lot's day of expiry is over; never for what keeps, always past for what was recalled
 */
public record Sellable(long version, long[] from, long[] endOfLife, int[] units) {
    private static final long ALWAYS = Long.MIN_VALUE;
    private static final long DAY = Duration.ofDays(1).toMillis();

    public static Sellable of(StockLevel level) {
        int most = level.lots().size();
        for (var hold : level.holds()) most += hold.parts().size();
        var entries = new Entries(most);
        var ends = new HashMap<String, Long>();
        for (var lot : level.lots()) {
            long end = endOfLife(lot);
            ends.put(lot.lot(), end);
            if (lot.available() > 0) entries.add(ALWAYS, end, lot.available());
        }
        for (var hold : level.holds()) {
            if (hold.until() == null) continue;
            long lapses = hold.until().toEpochMilli();
            for (var part : hold.parts()) {
                entries.add(lapses, ends.getOrDefault(part.lot(), Long.MIN_VALUE), part.units());
            }
        }
        return entries.of(level.version());
    }

    private static long endOfLife(Lot lot) {
        if (lot.recall() != null) return Long.MIN_VALUE;
        return endOf(lot.expiresOn());
    }

    private static long endOf(@Nullable String day) {
        if (day == null) return Long.MAX_VALUE;
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(ShopDays.ZONE)
                .toInstant()
                .toEpochMilli();
    }

    /**
     * Free to promise at that instant, lapsed holds given back. Says the same as {@link Lot#isSellable} with
     * {@link ShopDays#earliestExpiry}: every day in Shanghai has 24 hours.
     *
     * @param minimumRemainingDays days a lot must have left
     */
    public int at(Instant now, int minimumRemainingDays) {
        long millis = now.toEpochMilli();
        long mustLivePast = millis + minimumRemainingDays * DAY;
        int free = 0;
        for (int i = 0; i < units.length; i++) {
            if (from[i] <= millis && mustLivePast < endOfLife[i]) free = Math.addExact(free, units[i]);
        }
        return free;
    }

    public boolean hasLapsed(Instant now) {
        long millis = now.toEpochMilli();
        for (long lapse : from) if (lapse != ALWAYS && lapse <= millis) return true;
        return false;
    }

    /** Gathers the entries. */
    private static final class Entries {
        private final long[] from;
        private final long[] endOfLife;
        private final int[] units;
        private int size;

        Entries(int most) {
            from = new long[most];
            endOfLife = new long[most];
            units = new int[most];
        }

        void add(long freeFrom, long end, int some) {
            from[size] = freeFrom;
            endOfLife[size] = end;
            units[size++] = some;
        }

        Sellable of(long version) {
            if (size == units.length) return new Sellable(version, from, endOfLife, units);
            return new Sellable(
                    version, Arrays.copyOf(from, size), Arrays.copyOf(endOfLife, size), Arrays.copyOf(units, size));
        }
    }
}
