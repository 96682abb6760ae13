package yonghuang.inventory.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.documents.Change;
import yonghuang.inventory.Demand;
import yonghuang.inventory.LotUnits;

class HoldingTests {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Instant UNTIL = NOON.plus(Duration.ofMinutes(15));

    @Test
    void firstExpiredLotIsTakenFirst() {
        var level = aLevel(lot("late", 10, "2027-04-10"), lot("early", 4, "2026-12-24"), lot("keeps", 9, null));

        var held = held(Holding.hold(level, List.of(demand("ord:1", 16)), UNTIL, 1, NOON));

        assertThat(held.parts().getFirst().lots())
                .containsExactly(new LotUnits("early", 4), new LotUnits("late", 10), new LotUnits("keeps", 2));
    }

    @Test
    void lotExpiringTodayInShanghaiIsNotSold() {
        var level = aLevel(lot("today", 10, "2026-11-25"));
        var tomorrowInShanghai = Instant.parse("2026-11-24T16:00:00Z");

        assertThat(level.sellable(tomorrowInShanghai.minusMillis(1), 1)).isEqualTo(10);
        assertThat(level.sellable(tomorrowInShanghai, 1)).isZero();
    }

    @Test
    void channelMayAskForMoreRemainingLife() {
        var level = aLevel(lot("short", 10, "2026-12-01"));

        var answer = Holding.hold(level, List.of(demand("ord:1", 1)), UNTIL, 30, NOON)
                .outcome();

        assertThat(answer).isEqualTo(new LevelHold.Short(1, 0));
    }

    @Test
    void twoLinesOfOneSkuAreCountedTogether() {
        var level = aLevel(lot("L1", 10, null));

        var answer = Holding.hold(level, List.of(demand("ord:1", 6), demand("ord:2", 5)), UNTIL, 1, NOON);

        assertThat(answer).isEqualTo(Change.unchanged(new LevelHold.Short(11, 10)));
    }

    @Test
    void repeatedHoldKeepsItsLotsAndMovesNothing() {
        var once = changed(Holding.hold(aLevel(lot("L1", 10, null)), List.of(demand("ord:1", 6)), UNTIL, 1, NOON));

        var again = Holding.hold(once, List.of(demand("ord:1", 6)), UNTIL, 1, NOON);

        assertThat(held(again).made()).isEmpty();
        assertThat(changed(again).movements()).isEqualTo(once.movements());
        assertThat(changed(again).available()).isEqualTo(4);
    }

    @Test
    void failedAttemptDoesNotTakeAwayWhatAParallelOneFound() {
        var first = changed(Holding.hold(aLevel(lot("L1", 1, null)), List.of(demand("ord:1", 1)), UNTIL, 1, NOON));
        var second = changed(Holding.hold(first, List.of(demand("ord:1", 1)), UNTIL, 1, NOON));

        var undoneByFirst = Holding.undo(second, List.of(demand("ord:1", 1)), UNTIL, NOON);

        assertThat(undoneByFirst.document()).isNull();
    }

    @Test
    void sameReservationWithOtherUnitsIsAMistake() {
        var once = changed(Holding.hold(aLevel(lot("L1", 10, null)), List.of(demand("ord:1", 6)), UNTIL, 1, NOON));

        assertThatThrownBy(() -> Holding.hold(once, List.of(demand("ord:1", 7)), UNTIL, 1, NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Holding.release(once, List.of(demand("ord:1", 7)), NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lapsedHoldMakesRoomForTheNext() {
        var held = changed(Holding.hold(aLevel(lot("L1", 10, null)), List.of(demand("old:1", 10)), UNTIL, 1, NOON));

        var next = changed(Holding.hold(held, List.of(demand("new:1", 10)), UNTIL.plusSeconds(900), 1, UNTIL));

        assertThat(next.holds()).extracting(Hold::reservation).containsExactly("new:1");
        assertThat(next.movements())
                .filteredOn(movement -> movement.version() == next.version())
                .extracting(Movement::kind, Movement::reference)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MovementKind.RELEASE, "old:1"),
                        org.assertj.core.groups.Tuple.tuple(MovementKind.RESERVATION, "new:1"));
    }

    @Test
    void allocatingIsNoMovement() {
        var held = changed(Holding.hold(aLevel(lot("L1", 10, null)), List.of(demand("ord:1", 6)), UNTIL, 1, NOON));

        var allocated = changed(Holding.allocate(held, List.of(demand("ord:1", 6)), 1, NOON));

        assertThat(allocated.holds().getFirst().until()).isNull();
        assertThat(allocated.movements()).isEqualTo(held.movements());
        assertThat(Holding.allocate(allocated, List.of(demand("ord:1", 6)), 1, NOON)
                        .document())
                .isNull();
    }

    @Test
    void lateMoneyTakesTheUnitsAgain() {
        var level = aLevel(lot("L1", 10, null));

        var allocated = changed(Holding.allocate(level, List.of(demand("ord:1", 6)), 1, NOON));

        assertThat(allocated.reserved()).isEqualTo(6);
        assertThat(allocated.holds().getFirst().until()).isNull();
    }

    @Test
    void shippedUnitsAreGoneAndARepeatShipsNothing() {
        var held = changed(Holding.hold(aLevel(lot("L1", 10, null)), List.of(demand("ord:1", 6)), UNTIL, 1, NOON));

        var shipped = changed(Holding.ship(held, List.of(demand("ord:1", 6)), "acc_w", NOON));

        assertThat(shipped.available()).isEqualTo(4);
        assertThat(shipped.reserved()).isZero();
        assertThat(shipped.movements().getLast().actor()).isEqualTo("acc_w");
        assertThat(Holding.ship(shipped, List.of(demand("ord:1", 6)), "acc_w", NOON)
                        .document())
                .isNull();
    }

    @Test
    void moreUnitsThanAnIntCanSayAreRefused() {
        var full = aLevel(lot("L1", Integer.MAX_VALUE, null));

        assertThatThrownBy(() -> aLevel(full, lot("L2", 1, null))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> aLevel(full, lot("L1", 1, null))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void unitsExpiredOnArrivalAreSetApartAtOnce() {
        var level = aLevel(lot("old", 10, "2026-11-24"));

        assertThat(level.available()).isZero();
        assertThat(level.quarantined()).isEqualTo(10);
    }

    private static StockLevel aLevel(IncomingLot... lots) {
        return aLevel(StockLevel.empty("TEA-250", "ningbo"), lots);
    }

    private static StockLevel aLevel(StockLevel level, IncomingLot... lots) {
        var source = "receipt:" + level.version();
        return changed(Keeping.receive(level, List.of(lots), source, "R-1", "acc_w", NOON));
    }

    private static IncomingLot lot(String name, int units, String expiresOn) {
        return new IncomingLot(name, units, "2026-10-12", expiresOn, null, null, null);
    }

    private static Demand demand(String reservation, int units) {
        return new Demand(reservation, "TEA-250", "ningbo", units);
    }

    private static LevelHold.Held held(Change<StockLevel, LevelHold> change) {
        return (LevelHold.Held) change.outcome();
    }

    private static StockLevel changed(Change<StockLevel, ?> change) {
        assertThat(change.document()).isNotNull();
        return change.document();
    }
}
