package yonghuang.inventory.counts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.inventory.counts.Count.Ending;
import yonghuang.inventory.counts.CountLine.Posting;
import yonghuang.inventory.level.Adjustment;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.StockLevel;

/** The rules of a count. Pure: what the levels say is handed in. */
final class Counting {
    /** Why a count corrected a level, as the ledger says it. */
    static final String REASON = "COUNT";

    private Counting() {}

    /**
     * Notes what somebody counted, once per person and key.
     *
     * @param inScope whether a lot without a line may get one
     * @param bin where the person stood, null when not said
     * @throws CountChanged when the lot does not lie where the person stood
     * @throws CountClosed when it is posted or cancelled
     * @throws OutsideCount when the lot is not covered
     * @throws SecondCountByAnother when a large difference is counted again by who found it
     */
    static Change<Count, Count> tally(
            Count count,
            LotSeen seen,
            boolean inScope,
            @Nullable String bin,
            int units,
            String by,
            String key,
            Instant now) {
        var known = count.line(seen.name());
        if (known.isPresent() && known.get().knows(by, key)) return Change.unchanged(count);
        if (!count.status().isOpen()) throw new CountClosed(count.status());
        if (known.isEmpty() && !inScope) throw new OutsideCount();
        if (bin != null && !Objects.equals(bin, seen.bin())) throw new CountChanged(List.of(seen.name()));
        var covering = count.covering(List.of(seen));
        var line = covering.line(seen.name()).orElseThrow();
        var next = covering.with(line.counted(seen, units, by, key, now)).restated();
        return Change.changed(next, next);
    }

    /**
     * Decides all differences at once; from then on they only have to reach their levels. A repeat finds it decided.
     *
     * @param there the lots with units in scope, and the lots of all lines, as the levels say now
     * @throws CountIncomplete when a lot is not counted, or not a second time where that is needed
     * @throws CountChanged when a lot was moved to another bin or corrected since it was counted
     */
    static Change<Count, Count> post(
            Count count, Map<LotName, LotSeen> there, String by, @Nullable String note, Instant now) {
        if (count.status() == CountStatus.POSTED) return Change.unchanged(count);
        if (!count.status().isOpen()) throw new CountClosed(count.status());
        var covering = count.covering(there.values());
        var missing = names(covering, line -> !line.isCounted());
        if (!missing.isEmpty()) throw new CountIncomplete(missing);
        var outdated = names(covering, line -> isOutdated(line, there.get(line.name())));
        if (!outdated.isEmpty()) throw new CountChanged(outdated);
        var posted = covering.ended(CountStatus.POSTED, new Ending(by, now, note));
        return Change.changed(posted, posted);
    }

    private static List<LotName> names(Count count, Predicate<CountLine> which) {
        return count.lines().stream().filter(which).map(CountLine::name).toList();
    }

    private static boolean isOutdated(CountLine line, @Nullable LotSeen seen) {
        return seen == null || line.isOutdatedBy(seen);
    }

    /** Ends it without effect; a repeat finds it cancelled. */
    static Change<Count, Count> cancel(Count count, String by, @Nullable String note, Instant now) {
        if (count.status() == CountStatus.CANCELLED) return Change.unchanged(count);
        if (!count.status().isOpen()) throw new CountClosed(count.status());
        var cancelled = count.ended(CountStatus.CANCELLED, new Ending(by, now, note));
        return Change.changed(cancelled, cancelled);
    }

    /** What became of posted lines; a line that is settled stays so. */
    static Change<Count, Count> settle(Count count, Map<Integer, Posting> outcomes) {
        var next = count.settled(outcomes);
        return next.equals(count) ? Change.unchanged(count) : Change.changed(next, next);
    }

    /**
     * Books the difference of a posted line on its level, once. It is an addition or a subtraction, so whatever moved since
     * the lot was counted stays as it is; only another correction since then would be counted twice, and is seen here.
     */
    static Change<StockLevel, Posting> apply(StockLevel level, Count count, CountLine line, Instant now) {
        var tally = line.decisive();
        var lot = level.lot(line.lot()).orElse(null);
        if (tally == null || lot == null) return Change.unchanged(Posting.OVERTAKEN);
        if (tally.difference() == 0) return Change.unchanged(Posting.DONE);
        var adjustment = adjustment(count, line, tally);
        if (lot.fed().contains(adjustment.source())) return Change.unchanged(Posting.DONE);
        if (LotSeen.corrections(lot) != tally.corrections()) return Change.unchanged(Posting.OVERTAKEN);
        var change = Keeping.adjust(level, adjustment, now);
        return new Change<>(change.document(), posting(change.outcome()));
    }

    private static Posting posting(Keeping.AdjustOutcome outcome) {
        return switch (outcome) {
            case Keeping.Adjusted done -> Posting.DONE;
            case Keeping.NoSuchLot none -> Posting.OVERTAKEN;
            case Keeping.BelowReserved promised -> Posting.WAITING;
        };
    }

    private static Adjustment adjustment(Count count, CountLine line, Tally tally) {
        var ending = count.ending();
        return new Adjustment(
                line.lot(),
                tally.difference(),
                "count:" + count.id() + ":" + line.number(),
                count.id(),
                ending == null ? count.actor() : ending.by(),
                REASON,
                ending == null || ending.note() == null ? count.note() : ending.note());
    }
}
