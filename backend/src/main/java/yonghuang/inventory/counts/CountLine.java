package yonghuang.inventory.counts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One lot in a count.
 *
 * @param number from 1, never used again in its count: with the count's id it names the correction
 * @param bin where the lot lay when it was last looked at, null at the dock
 * @param first null until somebody counted it
 * @param second null until another person counted a large difference again; then this one counts
 * @param posting null until the count is posted
 */
public record CountLine(
        int number,
        String sku,
        String lot,
        @Nullable String bin,
        @Nullable Tally first,
        @Nullable Tally second,
        @Nullable Posting posting) {
    /** How far the difference of a posted line has come. */
    public enum Posting {
        /** Decided, on its way to the level. */
        PENDING,
        /** The missing units are promised to orders meanwhile: tried again until they are free. */
        WAITING,
        /** The level says what was counted, as moved since. */
        DONE,
        /** Somebody corrected the lot after it was counted: to be counted again, this difference is not booked. */
        OVERTAKEN
    }

    static CountLine of(int number, LotSeen seen) {
        return new CountLine(number, seen.sku(), seen.lot(), seen.bin(), null, null, null);
    }

    public LotName name() {
        return new LotName(sku, lot);
    }

    public boolean needsSecond() {
        return first != null && first.differsMuch();
    }

    public boolean isCounted() {
        return first != null && (!needsSecond() || second != null);
    }

    /** The tally that counts, null while there is none. */
    public @Nullable Tally decisive() {
        return second != null ? second : first;
    }

    public boolean isSettled() {
        return posting != Posting.PENDING && posting != Posting.WAITING;
    }

    boolean knows(String person, String key) {
        return first != null && first.isThe(person, key) || second != null && second.isThe(person, key);
    }

    /**
     * Counted again after the lot was moved or corrected, it begins anew; so does a line without a large difference.
     *
     * @throws SecondCountByAnother when a large difference is counted again by who found it
     */
    CountLine counted(LotSeen seen, int units, String by, String key, Instant at) {
        var tally = Tally.of(seen, units, by, key, at);
        if (first == null || !needsSecond() || isOutdatedBy(seen)) return with(seen, tally, null);
        if (first.by().equals(by)) throw new SecondCountByAnother();
        return with(seen, first, tally);
    }

    /** Whether the lot was moved to another bin or corrected since it was counted. */
    boolean isOutdatedBy(LotSeen seen) {
        var tally = decisive();
        return tally != null
                && seen.version() >= tally.version()
                && !tally.isOfTheSameLie(seen.bin(), seen.corrections());
    }

    /** As it is to be shown while the count is open: uncounted again where it is outdated. */
    CountLine asOf(@Nullable LotSeen seen) {
        if (seen == null) return this;
        return isOutdatedBy(seen) ? of(number, seen) : with(seen, first, second);
    }

    CountLine posted() {
        var tally = decisive();
        return with(tally == null || tally.difference() == 0 ? Posting.DONE : Posting.PENDING);
    }

    CountLine with(Posting next) {
        return new CountLine(number, sku, lot, bin, first, second, next);
    }

    private CountLine with(LotSeen seen, @Nullable Tally nextFirst, @Nullable Tally nextSecond) {
        return new CountLine(number, sku, lot, seen.bin(), nextFirst, nextSecond, posting);
    }
}
