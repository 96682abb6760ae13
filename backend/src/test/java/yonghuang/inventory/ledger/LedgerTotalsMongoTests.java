package yonghuang.inventory.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.Shop.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.inventory.level.MovementKind;
import yonghuang.testing.TestStore;

class LedgerTotalsMongoTests {
    private final MongoTemplate store = TestStore.fresh();
    private final StockLedger ledger = new StockLedger(store);

    private void add(String reference, String warehouse, Instant at) {
        ledger.add(List.of(new StockMovement(
                reference,
                "S@" + warehouse,
                "S",
                warehouse,
                1,
                1,
                MovementKind.RECEIPT,
                "L1",
                1,
                "R",
                "w",
                at,
                null,
                null)));
    }

    @Test
    void everyMovementOfTheWarehouseIsCountedOldAndNew() {
        add("old", "ningbo", NOON.minus(Duration.ofDays(9)));
        add("border", "ningbo", NOON.minus(Duration.ofHours(1)));
        add("new", "ningbo", NOON);
        add("elsewhere", "huanggang", NOON);

        assertThat(ledger.countOfWarehouse("ningbo", NOON)).isEqualTo(3);
        add("next", "ningbo", NOON.plusSeconds(60));
        assertThat(ledger.countOfWarehouse("ningbo", NOON.plusSeconds(60))).isEqualTo(4);
        assertThat(ledger.countOfWarehouse("ningbo", NOON.plus(Duration.ofHours(3))))
                .isEqualTo(4);
        assertThat(ledger.countOfWarehouse("huanggang", NOON)).isEqualTo(1);
    }

    @Test
    void movementCopiedVeryLateIsCountedToo() {
        add("old", "ningbo", NOON.minus(Duration.ofDays(9)));
        assertThat(ledger.countOfWarehouse("ningbo", NOON)).isEqualTo(1);

        add("late", "ningbo", NOON.minus(Duration.ofDays(8)));

        assertThat(ledger.countOfWarehouse("ningbo", NOON)).isEqualTo(2);
    }

    @Test
    void oldMovementsAreCountedOnce() {
        add("old", "ningbo", NOON.minus(Duration.ofDays(9)));
        ledger.countOfWarehouse("ningbo", NOON);

        store.getCollection("stock_movements").deleteOne(new Document("_id", "old")); // nobody does; shows who looks

        assertThat(ledger.countOfWarehouse("ningbo", NOON.plusSeconds(1))).isEqualTo(1);
    }
}
