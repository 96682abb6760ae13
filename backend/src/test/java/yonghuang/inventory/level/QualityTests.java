package yonghuang.inventory.level;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.level.MovementKind.QUARANTINE;
import static yonghuang.inventory.level.MovementKind.RESTOCK;
import static yonghuang.inventory.level.MovementKind.SUPPLIER_RETURN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Demand;

class QualityTests {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private StockLevel level = Keeping.receive(
                    StockLevel.empty("TEA-250", "ningbo"),
                    List.of(new IncomingLot("L1", 10, "2026-10-12", "2026-12-01", null, null, null)),
                    "receipt:R",
                    "R",
                    "w",
                    NOON)
            .document();

    @Test
    void setApartUnitsAreNoLongerAvailableAndTheMovementSaysWhy() {
        handle(QUARANTINE, "k1", 4);

        assertThat(buckets()).containsExactly(6, 0, 4);
        var movement = level.movements().getLast();
        assertThat(movement.kind()).isEqualTo(QUARANTINE);
        assertThat(movement.units()).isEqualTo(4);
        assertThat(movement.reason()).isEqualTo("DAMAGED");
    }

    @Test
    void repeatMovesNothing() {
        handle(QUARANTINE, "k1", 4);
        var before = level;

        assertThat(handle(QUARANTINE, "k1", 4)).isEqualTo(new Quality.Handled());
        assertThat(level).isEqualTo(before);
    }

    @Test
    void promisedUnitsAreNotSetApart() {
        var demand = List.of(new Demand("ord_1:1", "TEA-250", "ningbo", 8));
        level = Holding.hold(level, demand, NOON.plusSeconds(900), 1, NOON).document();

        assertThat(handle(QUARANTINE, "k1", 3)).isEqualTo(new Quality.TooFew(2));
        assertThat(buckets()).containsExactly(2, 8, 0);
    }

    @Test
    void lapsedPromiseCountsAsGivenBack() {
        var demand = List.of(new Demand("ord_1:1", "TEA-250", "ningbo", 8));
        level = Holding.hold(level, demand, NOON.plusSeconds(900), 1, NOON).document();

        assertThat(handle(QUARANTINE, "k1", 10, NOON.plusSeconds(900))).isEqualTo(new Quality.Handled());
        assertThat(buckets()).containsExactly(0, 0, 10);
    }

    @Test
    void restockedUnitsAreForSaleAgain() {
        handle(QUARANTINE, "k1", 4);
        handle(RESTOCK, "k2", 3);

        assertThat(buckets()).containsExactly(9, 0, 1);
    }

    @Test
    void returnedUnitsAreGone() {
        handle(QUARANTINE, "k1", 4);
        handle(SUPPLIER_RETURN, "k2", 3);

        assertThat(buckets()).containsExactly(6, 0, 1);
    }

    @Test
    void noMoreLeavesQuarantineThanIsInIt() {
        handle(QUARANTINE, "k1", 4);

        assertThat(handle(RESTOCK, "k2", 5)).isEqualTo(new Quality.TooFew(4));
        assertThat(handle(SUPPLIER_RETURN, "k3", 5)).isEqualTo(new Quality.TooFew(4));
        assertThat(buckets()).containsExactly(6, 0, 4);
    }

    @Test
    void expiredLotStaysInQuarantine() {
        handle(QUARANTINE, "k1", 4);

        assertThat(handle(RESTOCK, "k2", 4, NOON.plus(Duration.ofDays(7)))).isEqualTo(new Quality.NotForSale());
    }

    @Test
    void expiredLotMayGoBackToItsSupplier() {
        handle(QUARANTINE, "k1", 4);

        assertThat(handle(SUPPLIER_RETURN, "k2", 4, NOON.plus(Duration.ofDays(7))))
                .isEqualTo(new Quality.Handled());
    }

    @Test
    void unknownLotIsSaid() {
        var unknown = new Handling(QUARANTINE, "L9", 1, "s", "k", "w", "OTHER", null);

        assertThat(Quality.handle(level, unknown, NOON).outcome()).isEqualTo(new Quality.NoSuchLot());
    }

    @Test
    void nothingIsNoHandling() {
        Assertions.assertThatThrownBy(() -> handle(QUARANTINE, "k1", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private Quality.Outcome handle(MovementKind kind, String key, int units) {
        return handle(kind, key, units, NOON);
    }

    private Quality.Outcome handle(MovementKind kind, String key, int units, Instant now) {
        var change = Quality.handle(level, new Handling(kind, "L1", units, key, key, "w", "DAMAGED", null), now);
        if (change.document() != null) level = change.document();
        return change.outcome();
    }

    private int[] buckets() {
        return new int[] {level.available(), level.reserved(), level.quarantined()};
    }
}
