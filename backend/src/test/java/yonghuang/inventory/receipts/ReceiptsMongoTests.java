package yonghuang.inventory.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.testing.AtOnce.atOnce;

import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;

class ReceiptsMongoTests {
    private final Shop shop = new Shop();

    @Test
    void receivedUnitsAreAvailable() {
        receive("R-1", line("SKU-0000", 30, "L1"));

        var lot = shop.level("SKU-0000", "ningbo").lot("L1").orElseThrow();
        assertThat(lot.available()).isEqualTo(30);
        assertThat(shop.availability.units("SKU-0000")).isEqualTo(30);
        assertThat(movementsOf("SKU-0000")).containsExactly("RECEIPT 30 R-1");
    }

    @Test
    void whatTheLotIsIsRegisteredAndALaterReceiptOnlyAddsToIt() {
        receive("R-1", line("SKU-0000", 30, "L1"));
        var certified = new ReceiptLine("SKU-0000", 1, "L1", "2026-10-12", null, "罗田", null, "C-7");
        receive("R-2", certified);

        var facts = shop.register.find("SKU-0000", "L1").orElseThrow();
        assertThat(facts.expiresOn()).isEqualTo("2027-04-10");
        assertThat(facts.certificate()).isEqualTo("C-7");
        assertThat(facts.county()).isEqualTo("罗田");
        assertThat(facts.version()).isEqualTo(2);
    }

    @Test
    void dayOfExpiryComesFromTheShelfLifeWhenLeftOut() {
        var receipt = receive("R-1", line("SKU-0000", 30, "L1"));

        assertThat(receipt.lines().getFirst().expiresOn()).isEqualTo("2027-04-10");
    }

    @Test
    void sameReferenceFromTwentyThreadsIsAddedOnce() {
        var receipts = atOnce(20, each -> receive("R-1", line("SKU-0000", 30, "L1"), line("SKU-0001", 5, "L2")));

        assertThat(receipts)
                .allMatch(receipt -> receipt.lines().equals(receipts.getFirst().lines()));
        assertThat(shop.level("SKU-0000", "ningbo").available()).isEqualTo(30);
        assertThat(shop.level("SKU-0001", "ningbo").available()).isEqualTo(5);
        shop.copier.copyAll();
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void sameReferenceWithOtherLinesIsRefused() {
        receive("R-1", line("SKU-0000", 30, "L1"));

        assertThatThrownBy(() -> receive("R-1", line("SKU-0000", 31, "L1"))).isInstanceOf(ReceiptReferenceReused.class);
        assertThat(shop.level("SKU-0000", "ningbo").available()).isEqualTo(30);
    }

    @Test
    void sameReferenceInAnotherWarehouseIsAnotherReceipt() {
        receive("R-1", line("SKU-0000", 30, "L1"));
        shop.receipts.receive("huanggang", "R-1", List.of(line("SKU-0000", 7, "L1")), "acc_w");

        assertThat(shop.reservations.availableNow("SKU-0000"))
                .containsEntry("ningbo", 30)
                .containsEntry("huanggang", 7);
    }

    @Test
    void sameSkuAndLotTwiceIsAddedUp() {
        var receipt = receive("R-1", line("SKU-0000", 30, "L1"), line("SKU-0001", 1, "L1"), line("SKU-0000", 5, "L1"));

        assertThat(receipt.lines()).extracting(ReceiptLine::units).containsExactly(35, 1);
        assertThat(shop.level("SKU-0000", "ningbo").available()).isEqualTo(35);
    }

    @Test
    void everyUnknownSkuIsNamedAndNothingIsAdded() {
        var lines = List.of(line("SKU-0000", 1, "L1"), line("NONE", 1, "L1"), line("NEITHER", 1, "L1"));

        assertThatThrownBy(() -> shop.receipts.receive("ningbo", "R-1", lines, "acc_w"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[1].sku", "lines[2].sku"));
        assertThat(shop.level("SKU-0000", "ningbo").version()).isZero();
    }

    @Test
    void lotWithOtherDaysThanTheStoredOneIsRefused() {
        receive("R-1", line("SKU-0000", 1, "L1"));
        var other = new ReceiptLine("SKU-0000", 1, "L1", "2026-10-13", null, null, null, null);

        assertThatThrownBy(() -> receive("R-2", other))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[0].lot"));
    }

    @Test
    void receiptThatStoppedHalfWayIsCompletedByTheSweep() {
        receive("R-1", line("SKU-0000", 30, "L1"), line("SKU-0001", 5, "L2"));
        crashedBeforeTheSecondLine();

        new UnfinishedReceiptSweep(shop.anotherProcess().receipts).run();

        assertThat(shop.level("SKU-0000", "ningbo").available()).isEqualTo(30);
        assertThat(shop.level("SKU-0001", "ningbo").available()).isEqualTo(5);
        assertThat(shop.receipts.unfinished()).isEmpty();
    }

    private void crashedBeforeTheSecondLine() {
        shop.store.getCollection("stock_levels").deleteOne(new Document("_id", "SKU-0001@ningbo"));
        shop.store.getCollection("receipts").updateMany(new Document(), Updates.set("status", "RECEIVING"));
    }

    private Receipt receive(String reference, ReceiptLine... lines) {
        return shop.receipts.receive("ningbo", reference, List.of(lines), "acc_w");
    }

    private List<String> movementsOf(String sku) {
        return shop.level(sku, "ningbo").movements().stream()
                .map(movement -> movement.kind() + " " + movement.units() + " " + movement.reference())
                .toList();
    }

    private static ReceiptLine line(String sku, int units, String lot) {
        return new ReceiptLine(sku, units, lot, "2026-10-12", null, null, null, null);
    }
}
