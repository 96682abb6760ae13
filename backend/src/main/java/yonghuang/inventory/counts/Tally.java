package yonghuang.inventory.counts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person counted, and what the level said at that moment. What moves later changes both alike, so the difference
 * stays true.
 *
 * @param units counted
 * @param onHand what the level said, never shown before the count is posted
 * @param version of the level then
 * @param bin where the lot lay then, null at the dock
 * @param corrections how often the lot had been corrected by then
 * @param by account that counted
 * @param key names the act, so that a repeat is known
 */
public record Tally(
        int units, int onHand, long version, @Nullable String bin, int corrections, String by, String key, Instant at) {
    /** A difference of up to this many units, or of {@link #SMALL_PERCENT} % if that is more, needs no second count. */
    public static final int SMALL_UNITS = 3;

    public static final int SMALL_PERCENT = 2;
    private static final long ALL_PERCENT = 100;

    static Tally of(LotSeen seen, int units, String by, String key, Instant at) {
        return new Tally(units, seen.onHand(), seen.version(), seen.bin(), seen.corrections(), by, key, at);
    }

    public int difference() {
        return units - onHand;
    }

    boolean differsMuch() {
        long hundredfold = Math.abs((long) difference()) * ALL_PERCENT;
        return hundredfold > Math.max(SMALL_UNITS * ALL_PERCENT, (long) onHand * SMALL_PERCENT);
    }

    /** Nobody has moved the lot to another bin or corrected it between the two. */
    boolean isOfTheSameLie(@Nullable String otherBin, int otherCorrections) {
        return Objects.equals(bin, otherBin) && corrections == otherCorrections;
    }

    boolean isThe(String person, String act) {
        return by.equals(person) && key.equals(act);
    }
}
