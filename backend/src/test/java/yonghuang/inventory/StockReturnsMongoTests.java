package yonghuang.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.ReturnedUnits.Outcome;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Movement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.testing.AtOnce;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class StockReturnsMongoTests {
    private static final String SKU = "SKU-0000";
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final Shop shop = new Shop(TestStore.fresh(), clock, Shop.someSkus(1)).withStock(SKU, "ningbo", 5);

    @AfterEach
    void theLedgerSaysTheSame() {
        shop.copier.copyAll();
        assertThat(shop.check.run().differences()).isEmpty();
    }

    private boolean back(int units, Outcome outcome, String source, @Nullable String note) {
        return shop.returns.takeBack(
                new ReturnedUnits("ningbo", "ningbo", SKU, "L1", units, outcome, source, "ret_1", "acc_w", note));
    }

    private List<Integer> buckets(String warehouse) {
        var level = shop.level(SKU, warehouse);
        return List.of(level.available(), level.reserved(), level.quarantined());
    }

    @Test
    void wholeUnitsAreForSaleAgainOnce() {
        back(2, Outcome.RESTOCK, "return:1:1", null);
        back(2, Outcome.RESTOCK, "return:1:1", null);

        assertThat(buckets("ningbo")).containsExactly(7, 0, 0);
    }

    @Test
    void doubtfulUnitsAreSetApartAndNeverForSaleInBetween() {
        back(2, Outcome.QUARANTINE, "return:1:1", null);

        assertThat(buckets("ningbo")).containsExactly(5, 0, 2);
    }

    @Test
    void destroyedUnitsAreWrittenOffWithTheirRecord() {
        back(2, Outcome.DESTROY, "return:1:1", "mouldy, burnt");

        assertThat(buckets("ningbo")).containsExactly(5, 0, 0);
        assertThat(shop.level(SKU, "ningbo").movements())
                .filteredOn(movement -> movement.reference().equals("ret_1"))
                .extracting(Movement::kind)
                .containsExactly(MovementKind.RETURN, MovementKind.QUARANTINE, MovementKind.WRITE_OFF);
        assertThat(shop.level(SKU, "ningbo").movements().getLast().note()).isEqualTo("mouldy, burnt");
    }

    @Test
    void whatExpiredMeanwhileIsNotForSaleAgain() {
        shop.withLot(SKU, "ningbo", new IncomingLot("OLD", 1, "2026-10-12", "2026-11-25", null, null, null));
        clock.advance(java.time.Duration.ofDays(2));

        shop.returns.takeBack(new ReturnedUnits(
                "ningbo", "ningbo", SKU, "OLD", 1, Outcome.RESTOCK, "return:1:1", "ret_1", "acc_w", null));

        assertThat(shop.level(SKU, "ningbo").lot("OLD").orElseThrow().quarantined())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void aLotThatComesToAnotherWarehouseKeepsItsDays() {
        shop.returns.takeBack(new ReturnedUnits(
                "huanggang", "ningbo", SKU, "L1", 1, Outcome.RESTOCK, "return:1:1", "ret_1", "acc_w", null));

        assertThat(shop.level(SKU, "huanggang").lot("L1").orElseThrow().expiresOn())
                .isEqualTo("2027-04-10");
        assertThat(buckets("huanggang")).containsExactly(1, 0, 0);
    }

    @Test
    void anUnknownLotIsNotBooked() {
        assertThat(shop.returns.takeBack(new ReturnedUnits(
                        "ningbo", "ningbo", SKU, "L9", 1, Outcome.RESTOCK, "return:1:1", "ret_1", "acc_w", null)))
                .isFalse();
        assertThat(buckets("ningbo")).containsExactly(5, 0, 0);
    }

    @Test
    void theSamePartByTwentyAtOnceIsBookedOnce() {
        AtOnce.atOnce(20, i -> back(1, Outcome.RESTOCK, "return:1:1", null));

        assertThat(buckets("ningbo")).containsExactly(6, 0, 0);
    }
}
