package yonghuang.inventory.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import yonghuang.inventory.Demand;
import yonghuang.inventory.counts.CountLine.Posting;
import yonghuang.inventory.level.Adjustment;
import yonghuang.inventory.level.Handling;
import yonghuang.inventory.level.Holding;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.Quality;
import yonghuang.inventory.level.StockLevel;

/** Whatever moves between counting and posting, the level ends as if it had been right from the moment of counting. */
class CountingProperties {
    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    private static final String SKU = CountShop.NUTS;

    enum What {
        RECEIVE,
        HOLD,
        ALLOCATE,
        RELEASE,
        SHIP,
        SET_APART,
        RESTOCK,
        GIVE_BACK
    }

    record Move(What what, int name, int units) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 12))
                .as(Move::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 2_000)
    void movementsBetweenCountingAndPostingNeverChangeWhatIsPosted(
            @ForAll("moves") List<Move> before,
            @ForAll("moves") List<Move> after,
            @ForAll @IntRange(min = 0, max = 60) int counted) {
        var level = all(before, received(StockLevel.empty(SKU, "ningbo"), 50, "receipt:first"), "before");
        var seen = LotSeen.of(level, lot(level));
        assertThat(seen.onHand()).isEqualTo(lot(level).available() + lot(level).reserved());
        var posted = posted(seen, counted);
        var line = posted.lines().getFirst();
        // the same moves on a level that was put right the moment it was counted, as far as both can make them
        var instantly = atOnce(level, counted - seen.onHand());
        if (instantly == null) return; // fewer counted than promised at that very moment: it waits, below
        int moves = 0;
        while (moves < after.size()) {
            var next = after.subList(0, moves + 1);
            if (!agree(all(next, level, "after"), all(next, instantly, "after"), counted - seen.onHand())) break;
            moves++;
        }

        var moved = all(after.subList(0, moves), level, "after");
        var applied = Counting.apply(moved, posted, line, NOW);

        var right = lot(all(after.subList(0, moves), instantly, "after"));
        if (applied.outcome() == Posting.DONE) {
            var end = lot(applied.document() == null ? moved : applied.document());
            assertThat(end.available()).isEqualTo(right.available());
            assertThat(end.reserved()).isEqualTo(right.reserved());
            assertThat(end.quarantined()).isEqualTo(right.quarantined());
        } else {
            assertThat(applied.outcome()).isEqualTo(Posting.WAITING);
            assertThat(applied.document()).isNull();
            assertThat(lot(moved).available()).isLessThan(seen.onHand() - counted);
        }
    }

    @Property(tries = 500)
    void aRepeatAndACorrectionMeanwhileBookNothing(
            @ForAll @IntRange(min = 0, max = 60) int counted,
            @ForAll @IntRange(min = -20, max = 20) int corrected,
            @ForAll("moves") List<Move> after) {
        var level = received(StockLevel.empty(SKU, "ningbo"), 50, "receipt:first");
        var posted = posted(LotSeen.of(level, lot(level)), counted);
        var line = posted.lines().getFirst();
        var once = changed(level, Counting.apply(level, posted, line, NOW).document());
        var later = all(after, once, "after");
        var adjusted = corrected == 0 ? level : adjusted(level, corrected);

        assertThat(Counting.apply(later, posted, line, NOW).document()).isNull();
        if (corrected != 0 && counted != 50) {
            var outcome = Counting.apply(adjusted, posted, line, NOW);
            assertThat(outcome.document()).isNull();
            assertThat(outcome.outcome()).isEqualTo(Posting.OVERTAKEN);
        }
    }

    private static Count posted(LotSeen seen, int counted) {
        var count = Count.open("cnt_1", "ningbo", CountShop.scope(SKU), List.of(seen), null, "li", NOW);
        var once = Counting.tally(count, seen, true, null, counted, "li", "k1", NOW)
                .outcome();
        var twice = once.lines().getFirst().isCounted()
                ? once
                : Counting.tally(once, seen, true, null, counted, "wang", "k2", NOW)
                        .outcome();
        return Counting.post(twice, Map.of(seen.name(), seen), "wang", null, NOW)
                .outcome();
    }

    private static StockLevel atOnce(StockLevel level, int difference) {
        return difference == 0 ? level : lot(level).available() + difference < 0 ? null : adjusted(level, difference);
    }

    private static StockLevel adjusted(StockLevel level, int units) {
        var adjustment = new Adjustment("L1", units, "adjustment:li:k", "k", "li", "CORRECTION", null);
        return changed(level, Keeping.adjust(level, adjustment, NOW).document());
    }

    /** Both levels made the same moves: they differ by the difference, in available units only. */
    private static boolean agree(StockLevel one, StockLevel other, int difference) {
        var a = lot(one);
        var b = lot(other);
        return b.available() - a.available() == difference
                && a.reserved() == b.reserved()
                && a.quarantined() == b.quarantined();
    }

    private static Lot lot(StockLevel level) {
        return level.lot("L1").orElseThrow();
    }

    private static StockLevel all(List<Move> moves, StockLevel level, String when) {
        var current = level;
        for (int i = 0; i < moves.size(); i++) current = move(moves.get(i), current, when + i);
        return current;
    }

    private static StockLevel move(Move move, StockLevel level, String source) {
        var demands = List.of(new Demand("o" + move.name(), SKU, "ningbo", move.units()));
        return switch (move.what()) {
            case RECEIVE -> received(level, move.units(), "receipt:" + source);
            case HOLD ->
                known(level, move)
                        ? level
                        : changed(
                                level,
                                Holding.hold(level, demands, NOW.plus(Duration.ofHours(1)), 1, NOW)
                                        .document());
            case ALLOCATE ->
                known(level, move)
                        ? changed(
                                level,
                                Holding.allocate(level, sameUnits(level, move), 1, NOW)
                                        .document())
                        : level;
            case RELEASE ->
                known(level, move)
                        ? changed(
                                level,
                                Holding.release(level, sameUnits(level, move), NOW)
                                        .document())
                        : level;
            case SHIP ->
                known(level, move)
                        ? changed(
                                level,
                                Holding.ship(level, sameUnits(level, move), "w", NOW)
                                        .document())
                        : level;
            case SET_APART -> handled(MovementKind.QUARANTINE, move, level, source);
            case RESTOCK -> handled(MovementKind.RESTOCK, move, level, source);
            case GIVE_BACK -> handled(MovementKind.SUPPLIER_RETURN, move, level, source);
        };
    }

    private static boolean known(StockLevel level, Move move) {
        return level.holds().stream().anyMatch(hold -> hold.reservation().equals("o" + move.name()));
    }

    private static List<Demand> sameUnits(StockLevel level, Move move) {
        return level.holds().stream()
                .filter(hold -> hold.reservation().equals("o" + move.name()))
                .map(hold -> new Demand(hold.reservation(), SKU, "ningbo", hold.units()))
                .toList();
    }

    private static StockLevel received(StockLevel level, int units, String source) {
        var lot = new IncomingLot("L1", units, "2026-10-12", "2027-04-10", null, null, null);
        return changed(
                level,
                Keeping.receive(level, List.of(lot), source, "R", "w", NOW).document());
    }

    private static StockLevel handled(MovementKind kind, Move move, StockLevel level, String source) {
        var handling = new Handling(kind, "L1", move.units(), kind + ":" + source, "k", "w", "OTHER", null);
        return changed(level, Quality.handle(level, handling, NOW).document());
    }

    private static StockLevel changed(StockLevel before, StockLevel after) {
        return after == null ? before : after;
    }
}
