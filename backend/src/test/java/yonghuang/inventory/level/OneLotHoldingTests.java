package yonghuang.inventory.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.documents.Change;
import yonghuang.inventory.Demand;
import yonghuang.inventory.LotUnits;

/** Demands for one lot near its expiry beside usual ones, which need 54 days. */
class OneLotHoldingTests {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Instant UNTIL = NOON.plus(Duration.ofMinutes(15));
    private static final int DAYS = 54;

    @Test
    void demandForOneLotIsGivenThatLotThoughItsLifeIsShort() {
        var level = level(lot("NEAR", 5, "2026-11-25", null), lot("FINE", 9, "2027-04-10", null));

        var held = hold(level, near("ord:1", 3));

        assertThat(((LevelHold.Held) held.outcome()).parts().getFirst().lots())
                .containsExactly(new LotUnits("NEAR", 3));
        assertThat(document(held).lot("NEAR").orElseThrow().reserved()).isEqualTo(3);
    }

    @Test
    void expiredOrRecalledLotIsNotHeldByName() {
        assertThat(hold(level(lot("NEAR", 5, "2026-11-24", null)), near("ord:1", 1)))
                .isEqualTo(Change.unchanged(new LevelHold.Short(1, 0)));
        assertThat(hold(level(lot("NEAR", 5, "2026-12-24", "rec_1")), near("ord:1", 1)))
                .isEqualTo(Change.unchanged(new LevelHold.Short(1, 0)));
        assertThat(hold(level(lot("FINE", 5, "2027-04-10", null)), near("ord:1", 1)))
                .isEqualTo(Change.unchanged(new LevelHold.Short(1, 0)));
    }

    @Test
    void otherLotsAreNoHelpToADemandForOne() {
        var level = level(lot("NEAR", 2, "2026-12-24", null), lot("FINE", 9, "2027-04-10", null));

        assertThat(hold(level, near("ord:1", 3))).isEqualTo(Change.unchanged(new LevelHold.Short(3, 2)));
    }

    @Test
    void usualDemandDoesNotTakeALotAwayFromTheOneThatNamesIt() {
        var level = level(lot("NEAR", 4, "2027-04-09", null), lot("FINE", 4, "2027-04-10", null));

        var held = hold(level, usual("ord:1", 4), near("ord:2", 4));

        assertThat(document(held).holds())
                .extracting(Hold::reservation, hold -> hold.parts().getFirst().lot(), Hold::lot)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ord:1", "FINE", null),
                        org.assertj.core.groups.Tuple.tuple("ord:2", "NEAR", "NEAR"));
    }

    @Test
    void lapsedHoldIsTakenAgainFromTheSameLotOrNotAtAll() {
        var level = level(lot("NEAR", 2, "2026-12-24", null), lot("FINE", 9, "2027-04-10", null));
        var lapsed = document(hold(level, near("ord:1", 2)));
        var late = UNTIL.plusSeconds(1);
        var soldMeanwhile = document(Holding.hold(lapsed, List.of(near("ord:9", 1)), late.plusSeconds(60), DAYS, late));

        var again = Holding.allocate(lapsed, List.of(near("ord:1", 2)), DAYS, late);
        var gone = Holding.allocate(soldMeanwhile, List.of(near("ord:1", 2)), DAYS, late);

        assertThat(document(again).holds())
                .containsExactly(new Hold("ord:1", 2, null, List.of(new LotUnits("NEAR", 2)), "NEAR"));
        assertThat(gone.outcome()).isEqualTo(new LevelHold.Short(2, 1));
    }

    @Test
    void recallDoesNotExchangeWhatWasBoughtAsOneLot() {
        var level = level(lot("NEAR", 2, "2026-12-24", null), lot("FINE", 9, "2027-04-10", null));
        var held = document(hold(level, near("ord:1", 2)));
        var facts = Recalling.Facts.of(held.lot("NEAR").orElseThrow());
        var recalled = document(Recalling.recall(held, facts, "rec_1", "acc", NOON));

        assertThat(Recalling.exchange(recalled, "NEAR", "ord:1", DAYS, "acc", NOON))
                .isEqualTo(Change.unchanged(false));
    }

    @Test
    void sameReservationForAnotherLotIsAMistake() {
        var held = document(hold(level(lot("NEAR", 5, "2026-12-24", null)), near("ord:1", 2)));

        assertThatThrownBy(() -> hold(held, usual("ord:1", 2))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is there and wanted: each gets only what it may have, all or nothing, and no unit is lost. */
    @Property(tries = 500)
    void eachDemandGetsWhatItMayHave(
            @ForAll @IntRange(max = 12) int near,
            @ForAll @IntRange(max = 12) int fine,
            @ForAll @IntRange(min = 1, max = 9) int wantedNear,
            @ForAll @IntRange(min = 1, max = 9) int wantedUsual) {
        var level = level(lot("NEAR", near, "2026-12-24", null), lot("FINE", fine, "2027-04-10", null));

        var change = hold(level, usual("ord:1", wantedUsual), near("ord:2", wantedNear));

        int given = Math.min(near, wantedNear) + Math.min(fine, wantedUsual);
        if (wantedNear <= near && wantedUsual <= fine) {
            var after = document(change);
            assertThat(after.lot("NEAR").orElseThrow().reserved()).isEqualTo(wantedNear);
            assertThat(after.lot("FINE").orElseThrow().reserved()).isEqualTo(wantedUsual);
            assertThat(after.available() + after.reserved()).isEqualTo(near + fine);
        } else {
            assertThat(change).isEqualTo(Change.unchanged(new LevelHold.Short(wantedNear + wantedUsual, given)));
        }
    }

    private static Change<StockLevel, LevelHold> hold(StockLevel level, Demand... demands) {
        return Holding.hold(level, List.of(demands), UNTIL, DAYS, NOON);
    }

    private static StockLevel document(Change<StockLevel, ?> change) {
        if (change.document() == null) throw new AssertionError("nothing changed: " + change.outcome());
        return change.document();
    }

    private static Demand near(String reservation, int units) {
        return new Demand(reservation, "TEA", "ningbo", units, "NEAR");
    }

    private static Demand usual(String reservation, int units) {
        return new Demand(reservation, "TEA", "ningbo", units);
    }

    private static Lot lot(String name, int units, String expiresOn, @Nullable String recall) {
        return new Lot(name, "2026-10-12", expiresOn, units, 0, 0, null, null, null, NOON, List.of("r"), null, recall);
    }

    private static StockLevel level(Lot... lots) {
        return new StockLevel("TEA@ningbo", "TEA", "ningbo", 1, List.of(lots), List.of(), List.of(), Instant.EPOCH, "");
    }
}
