package yonghuang.inventory.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.Shop.demand;
import static yonghuang.testing.AtOnce.atOnce;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.inventory.Demand;
import yonghuang.inventory.Shop;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.shared.ConsistencyCheck.Difference;

class LedgerMongoTests {
    private final Shop shop = new Shop().withStock("TEA-250", "ningbo", 100);
    private final Demand tea = demand("ord_1:1", "TEA-250", "ningbo", 4);

    @Test
    void copiedMovementsLeaveTheTailWithTheNextChange() {
        shop.copier.copyAll();
        shop.reservations.hold(List.of(tea), shop.until());

        assertThat(shop.level("TEA-250", "ningbo").movements()).hasSize(1);
        assertThat(ids()).containsExactly("TEA-250@ningbo#1");
    }

    @Test
    void movementsOfACrashedProcessAreCarriedOnByTheNext() {
        shop.reservations.hold(List.of(tea), shop.until()); // and dies before it copies
        var next = shop.anotherProcess();

        next.reservations.release(List.of(tea));
        next.copier.copyAll();

        assertThat(ids()).containsExactly("TEA-250@ningbo#1", "TEA-250@ningbo#2", "TEA-250@ningbo#3");
        assertThat(next.check.run().differences()).isEmpty();
    }

    @Test
    void tailLeftByACrashIsCopiedByTheSweep() {
        shop.reservations.hold(List.of(tea), shop.until()); // and dies before it copies
        var next = shop.anotherProcess();

        new MovementTailSweep(next.levels, next.copier).run();

        assertThat(ids()).containsExactly("TEA-250@ningbo#1", "TEA-250@ningbo#2");
        assertThat(next.copier.copiedUpTo("TEA-250@ningbo")).isEqualTo(2);
    }

    @Test
    void ledgerHasNoGapWhenTwoProcessesTakeTurns() {
        var other = shop.anotherProcess();
        atOnce(60, i -> {
            var process = i % 2 == 0 ? shop : other;
            var outcome = process.reservations.hold(List.of(demand("ord_" + i, "TEA-250", "ningbo", 1)), shop.until());
            if (i % 7 == 0) process.copier.copyAll();
            return outcome;
        });
        other.copier.copyAll(); // the first one dies

        new MovementTailSweep(other.levels, other.copier).run();

        assertThat(ids()).hasSize(61);
        assertThat(other.check.run().differences()).isEmpty();
    }

    @Test
    void longTailIsCopiedBeforeTheChangeIsAnswered() {
        IntStream.rangeClosed(0, MovementCopier.LONGEST_TAIL)
                .mapToObj(i -> List.of(demand("ord_" + i, "TEA-250", "ningbo", 1)))
                .forEach(one -> {
                    shop.reservations.hold(one, shop.until());
                    shop.reservations.release(one);
                });

        assertThat(ids()).hasSizeGreaterThan(MovementCopier.LONGEST_TAIL);
        assertThat(shop.level("TEA-250", "ningbo").movements()).hasSizeLessThanOrEqualTo(MovementCopier.LONGEST_TAIL + 1);
    }

    @Test
    void pagesShowEveryMovementOnceNewestFirst() {
        for (int i = 0; i < 12; i++) shop.reservations.hold(List.of(demand("o" + i, "TEA-250", "ningbo", 1)), shop.until());
        shop.copier.copyAll();
        var which = StockLedger.ofWarehouse("ningbo");

        var first = shop.ledger.page(which, null, 5);
        var rest = shop.ledger.page(which, position(first.getLast()), 50);

        assertThat(first).extracting(StockMovement::version).containsExactly(13L, 12L, 11L, 10L, 9L);
        assertThat(rest).extracting(StockMovement::version).containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(shop.ledger.count(which)).isEqualTo(13);
    }

    @Test
    void checkNamesALevelThatWasTamperedWith() {
        shop.copier.copyAll();
        shop.store
                .getCollection("stock_levels")
                .updateOne(Filters.eq("_id", "TEA-250@ningbo"), Updates.set("lots.0.available", 101));

        assertThat(shop.check.run().differences())
                .containsExactly(new Difference(
                        "stock level is the sum of its movements",
                        "TEA-250@ningbo L1",
                        "available 100, reserved 0, quarantined 0",
                        "available 101, reserved 0, quarantined 0"));
    }

    @Test
    void checkNamesAMissingMovement() {
        shop.copier.copyAll();
        shop.reservations.hold(List.of(tea), shop.until());
        shop.store.getCollection("stock_movements").deleteOne(Filters.eq("_id", "TEA-250@ningbo#1"));

        assertThat(shop.check.run().differences()).extracting(Difference::subject).contains("TEA-250@ningbo L1");
    }

    private List<String> ids() {
        return shop.store.find(new Query(), StockMovement.class).stream()
                .map(StockMovement::id)
                .sorted()
                .toList();
    }

    private static StockLedger.Position position(StockMovement last) {
        return new StockLedger.Position(last.at(), last.version(), last.id());
    }
}
