package yonghuang.inventory.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.transfers.Moves.HERE;
import static yonghuang.inventory.transfers.Moves.THERE;
import static yonghuang.inventory.transfers.Moves.came;
import static yonghuang.inventory.transfers.Moves.line;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import yonghuang.shared.ConsistencyCheck.Difference;

class TransferCheckMongoTests {
    private static final String SKU = "SKU-0000";
    private static final String AGREES = "transfer says what the ledger says";
    private static final String BALANCE = "on hand, in transit and quarantined are what came less what went";
    private static final String MORE_IN = "no more units come in than went out";

    private final Moves moves = Moves.withStock(100);
    private final Transfer sent = moves.send(moves.draft("k1", line(SKU, 60)));

    @Test
    void partlyReceivedTransferAddsUpAndIsCounted() {
        moves.receive(sent, "R1", false, came(SKU, "L1", 20));
        moves.shop.copier.copyAll();

        assertThat(moves.check.run().differences()).isEmpty();
        assertThat(moves.check.run().checked()).isEqualTo(2);
    }

    @Test
    void transferThatClaimsOtherUnitsThanLeftIsTold() {
        transfers().updateOne(Filters.eq("_id", sent.id()), Updates.set("lines.0.lots.0.goods.units", 61));

        assertThat(moves.check.run().differences())
                .containsExactly(new Difference(
                        AGREES, sent.id() + " SKU-0000@huanggang L1", "TRANSFER_OUT 61", "TRANSFER_OUT 60"));
    }

    @Test
    void arrivalThatReachedNoLevelIsTold() {
        moves.receive(sent, "R1", false, came(SKU, "L1", 20));
        transfers().updateOne(Filters.eq("_id", sent.id()), Updates.set("arrivals.0.lots.0.in", 25));

        assertThat(moves.check.run().differences())
                .containsExactly(
                        new Difference(AGREES, sent.id() + " SKU-0000@ningbo L1", "TRANSFER_IN 25", "TRANSFER_IN 20"));
    }

    @Test
    void cancelledTransferWhoseUnitsLeftIsTold() {
        transfers().updateOne(Filters.eq("_id", sent.id()), Updates.set("status", "CANCELLED"));

        assertThat(moves.check.run().differences())
                .extracting(Difference::check)
                .containsExactly(AGREES);
    }

    @Test
    void unitsThatAreNowhereAreTold() {
        levels().updateOne(new Document("_id", SKU + "@" + HERE), Updates.inc("lots.0.available", -1));

        assertThat(moves.check.run().differences())
                .extracting(Difference::check, Difference::subject, Difference::expected, Difference::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                BALANCE, "SKU-0000 L1", "100", "99: 39 there, 60 in transit"),
                        org.assertj.core.groups.Tuple.tuple(BALANCE, SKU, "100", "99: 39 there, 60 in transit"));
    }

    @Test
    void moreInThanOutIsTold() {
        moves.receive(sent, "R1", true, came(SKU, "L1", 60));
        moves.shop.copier.copyAll();
        moves.shop
                .store
                .getCollection("stock_movements")
                .updateOne(Filters.eq("kind", "TRANSFER_OUT"), Updates.set("units", 50));
        levels().updateOne(new Document("_id", SKU + "@" + HERE), Updates.set("movements", java.util.List.of()));
        levels().updateOne(new Document("_id", SKU + "@" + THERE), Updates.set("movements", java.util.List.of()));

        assertThat(moves.check.run().differences())
                .extracting(Difference::check)
                .contains(MORE_IN);
    }

    private com.mongodb.client.MongoCollection<Document> transfers() {
        return moves.shop.store.getCollection("transfers");
    }

    private com.mongodb.client.MongoCollection<Document> levels() {
        return moves.shop.store.getCollection("stock_levels");
    }
}
