package yonghuang.inventory.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.documents.Change;
import yonghuang.inventory.Demand;
import yonghuang.inventory.LotUnits;

class RecallingTests {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(900);

    private StockLevel level = StockLevel.empty("TEA-250", "ningbo");

    @Test
    void freeUnitsGoToQuarantineAndTheMovementNamesTheRecall() {
        receive("L1", 10);
        recall("L1");

        assertThat(buckets("L1")).containsExactly(0, 0, 10);
        var movement = level.movements().getLast();
        assertThat(movement.kind()).isEqualTo(MovementKind.QUARANTINE);
        assertThat(movement.reason()).isEqualTo("RECALLED");
        assertThat(movement.reference()).isEqualTo("rcl_1");
        assertThat(movement.actor()).isEqualTo("w");
    }

    @Test
    void aRepeatChangesNothing() {
        receive("L1", 10);
        recall("L1");
        var before = level;

        recall("L1");

        assertThat(level).isEqualTo(before);
    }

    @Test
    void whatArrivesLaterWasNeverForSale() {
        recall("L1");
        receive("L1", 7);

        assertThat(buckets("L1")).containsExactly(0, 0, 7);
        assertThat(level.sellable(NOON, 1)).isZero();
    }

    @Test
    void aLotNeverSeenHereHasNotBeenHere() {
        recall("L1");

        assertThat(level.lot("L1")).get().returns(false, Lot::hasBeenHere);
        assertThat(level.movements()).isEmpty();
    }

    @Test
    void anUnpaidPromiseTakesAnotherLot() {
        receive("L1", 4);
        receive("L2", 10);
        hold("ord_1:1", 4);
        recall("L1");
        exchange("ord_1:1");

        assertThat(level.holds().getFirst().parts()).containsExactly(new LotUnits("L2", 4));
        assertThat(level.holds().getFirst().until()).isEqualTo(LATER);
        assertThat(buckets("L1")).containsExactly(0, 0, 4);
        assertThat(buckets("L2")).containsExactly(6, 4, 0);
    }

    @Test
    void anUnpaidPromiseWithoutAnotherLotStaysForTheOrderToDecide() {
        receive("L1", 4);
        hold("ord_1:1", 3);
        recall("L1");
        exchange("ord_1:1");

        assertThat(level.holds().getFirst().parts()).containsExactly(new LotUnits("L1", 3));
        assertThat(buckets("L1")).containsExactly(0, 3, 1);
    }

    @Test
    void aPaidPromiseStaysForTheOrderToDecide() {
        receive("L1", 4);
        receive("L2", 10);
        hold("ord_1:1", 4);
        then(Holding.allocate(level, List.of(demand("ord_1:1", 4)), 1, NOON));
        recall("L1");
        exchange("ord_1:1");

        assertThat(level.holds().getFirst().parts()).containsExactly(new LotUnits("L1", 4));
    }

    @Test
    void whatComesBackFromAPromiseIsSetApartInTheSameChange() {
        receive("L1", 4);
        hold("ord_1:1", 4);
        recall("L1");
        then(Holding.release(level, List.of(demand("ord_1:1", 4)), NOON));

        assertThat(buckets("L1")).containsExactly(0, 0, 4);
    }

    @Test
    void recalledUnitsAreNotRestocked() {
        receive("L1", 4);
        recall("L1");

        var refused = Quality.handle(
                level, new Handling(MovementKind.RESTOCK, "L1", 1, "s", "k", "w", "FOUND_GOOD", null), NOON);

        assertThat(refused.outcome()).isEqualTo(new Quality.NotForSale());
    }

    @Test
    void afterAWithdrawalUnitsStayInQuarantineUntilRestocked() {
        receive("L1", 4);
        recall("L1");
        then(Recalling.lift(level, "L1", "rcl_1", null, "w", NOON));
        assertThat(buckets("L1")).containsExactly(0, 0, 4);

        then(Quality.handle(
                level, new Handling(MovementKind.RESTOCK, "L1", 4, "s", "k", "w", "FOUND_GOOD", null), NOON));

        assertThat(level.sellable(NOON, 1)).isEqualTo(4);
    }

    @Test
    void withdrawingOneOfTwoRecallsKeepsTheLotOffSale() {
        receive("L1", 4);
        recall("L1");
        then(Recalling.lift(level, "L1", "rcl_1", "rcl_2", "w", NOON));

        assertThat(level.lot("L1")).get().returns("rcl_2", Lot::recall);
    }

    private void receive(String lot, int units) {
        var incoming = new IncomingLot(lot, units, "2026-10-12", "2027-04-10", null, null, null);
        then(Keeping.receive(level, List.of(incoming), "receipt:" + lot, "R", "w", NOON));
    }

    private void recall(String lot) {
        var facts = new Recalling.Facts(lot, "2026-10-12", "2027-04-10", null, null, null);
        then(Recalling.recall(level, facts, "rcl_1", "w", NOON));
    }

    private void exchange(String reservation) {
        then(Recalling.exchange(level, "L1", reservation, 1, "w", NOON));
    }

    private void hold(String reservation, int units) {
        then(Holding.hold(level, List.of(demand(reservation, units)), LATER, 1, NOON));
    }

    private static Demand demand(String reservation, int units) {
        return new Demand(reservation, "TEA-250", "ningbo", units);
    }

    private void then(Change<StockLevel, ?> change) {
        @Nullable StockLevel next = change.document();
        if (next != null) level = next;
    }

    private int[] buckets(String name) {
        var lot = level.lot(name).orElseThrow();
        return new int[] {lot.available(), lot.reserved(), lot.quarantined()};
    }
}
