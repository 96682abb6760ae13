package yonghuang.inventory.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.inventory.receiving.IntakeFixture.aLine;
import static yonghuang.inventory.receiving.IntakeFixture.asked;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.lots.LotFacts.Supplier;
import yonghuang.inventory.receipts.ReceiptReferenceReused;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;

class IntakesMongoTests {
    private static final String SKU = "SKU-0000";

    private final Shop shop = new Shop();

    @Test
    void acceptedUnitsAreAvailableDamagedOnesSetApartInOneChangeAndRejectedOnesNowhere() {
        take("G-1", aLine(SKU, "L1", 30).damaged(4).rejected(2));

        var lot = shop.level(SKU, "ningbo").lot("L1").orElseThrow();
        assertThat(lot.available()).isEqualTo(30);
        assertThat(lot.quarantined()).isEqualTo(4);
        assertThat(shop.level(SKU, "ningbo").version()).isEqualTo(1);
        assertThat(movements()).containsExactly("RECEIPT 34 null", "QUARANTINE 4 DAMAGED");
        mustAddUp();
    }

    @Test
    void damagedUnitsOfAnExpiredLotAreSetApartOnce() {
        take("G-1", aLine(SKU, "L1", 30).damaged(4).made("2026-01-01", "2026-11-24"));

        var lot = shop.level(SKU, "ningbo").lot("L1").orElseThrow();
        assertThat(lot.available()).isZero();
        assertThat(lot.quarantined()).isEqualTo(34);
        assertThat(movements()).containsExactly("RECEIPT 34 null", "QUARANTINE 4 DAMAGED", "QUARANTINE 30 null");
        mustAddUp();
    }

    @Test
    void factsOfTheLotAreRegistered() {
        take("G-1", aLine(SKU, "L1", 30).certified("C-7"));

        var facts = shop.register.find(SKU, "L1").orElseThrow();
        assertThat(facts.merchant()).isEqualTo("m-1");
        assertThat(facts.certificate()).isEqualTo("C-7");
        assertThat(facts.expiresOn()).isEqualTo("2027-04-10");
        assertThat(facts.since()).isEqualTo(Shop.NOON);
    }

    @Test
    void lotOfWhichNothingStaysIsNotOneOfOurs() {
        take("G-1", aLine(SKU, "L1", 0).rejected(5));

        assertThat(shop.register.find(SKU, "L1")).isEmpty();
        assertThat(shop.level(SKU, "ningbo").lots()).isEmpty();
    }

    @Test
    void binPutsAwayAtOnce() {
        take("G-1", aLine(SKU, "L1", 30).in("A-01-2"));

        assertThat(shop.level(SKU, "ningbo").lot("L1").orElseThrow().bin()).isEqualTo("A-01-2");
    }

    @Test
    void sameReferenceFromTwentyThreadsIsTakenInOnce() {
        var taken = atOnce(20, each -> take("G-1", aLine(SKU, "L1", 30).damaged(1), aLine("SKU-0001", "L2", 5)));

        assertThat(taken).allMatch(one -> one.lines().equals(taken.getFirst().lines()));
        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(30);
        assertThat(shop.level(SKU, "ningbo").quarantined()).isEqualTo(1);
        assertThat(shop.level("SKU-0001", "ningbo").available()).isEqualTo(5);
        mustAddUp();
    }

    @Test
    void sameReferenceWithOtherLinesIsRefused() {
        take("G-1", aLine(SKU, "L1", 30));

        assertThatThrownBy(() -> take("G-1", aLine(SKU, "L1", 31))).isInstanceOf(ReceiptReferenceReused.class);
        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(30);
    }

    @Test
    void intakeAndReceiptOfOneReferenceAreTwo() {
        take("G-1", aLine(SKU, "L1", 30));
        var line = aLine(SKU, "L1", 7).line().goods();
        shop.receipts.receive("ningbo", "G-1", List.of(line), "acc_w");

        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(37);
    }

    @Test
    void laterIntakeAddsToTheEarlierOneAndARepeatOfEitherAddsNothing() {
        take("G-1", aLine(SKU, "L1", 30));
        take("G-2", aLine(SKU, "L1", 12));
        take("G-1", aLine(SKU, "L1", 30));
        take("G-2", aLine(SKU, "L1", 12));

        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(42);
        assertThat(shop.intakes.count("ningbo")).isEqualTo(2);
    }

    @Test
    void sameLotTwiceInOneIntakeIsAddedUp() {
        var intake = take("G-1", aLine(SKU, "L1", 30), aLine(SKU, "L1", 12).damaged(1));

        assertThat(intake.lines()).hasSize(1);
        assertThat(intake.lines().getFirst().accepted()).isEqualTo(42);
        assertThat(shop.level(SKU, "ningbo").quarantined()).isEqualTo(1);
    }

    @Test
    void missingOrigin() {
        assertRefused("lines[0].merchant", aLine(SKU, "L1", 1).of(null));
        assertRefused("lines[0].merchant", aLine(SKU, "L1", 1).of("nobody"));
    }

    @Test
    void namedSupplierStandsInForAMerchant() {
        take("G-1", aLine(SKU, "L1", 1).broughtBy(new Supplier("Farm Li", "138")));

        assertThat(shop.register.find(SKU, "L1").orElseThrow().supplier()).isEqualTo(new Supplier("Farm Li", "138"));
    }

    @Test
    void lotExpiringOnTheDayItWasMadeOrBeforeIsRefused() {
        assertRefused("lines[0].expiresOn", aLine(SKU, "L1", 1).made("2026-10-12", "2026-10-12"));
        assertRefused("lines[0].expiresOn", aLine(SKU, "L1", 1).made("2026-10-12", "2026-10-11"));
    }

    @Test
    void unknownSkuIsRefusedWithItsPlace() {
        assertRefused("lines[1].sku", aLine(SKU, "L1", 1), aLine("NONE", "L1", 1));
    }

    @Test
    void whatContradictsTheLotInAnyWarehouseIsRefused() {
        shop.intakes.receive("huanggang", asked("G-0", null, aLine(SKU, "L1", 1).certified("C-1")), "acc_w");

        assertRefused("lines[0].certificate", aLine(SKU, "L1", 1).certified("C-2"));
        assertRefused("lines[0].merchant", aLine(SKU, "L1", 1).of("m-2"));
        assertRefused("lines[0].producedOn", aLine(SKU, "L1", 1).made("2026-10-13", null));
    }

    @Test
    void expiryComesFromTheLotInAnotherWarehouseBeforeTheShelfLife() {
        shop.intakes.receive(
                "huanggang", asked("G-0", null, aLine(SKU, "L1", 1).made("2026-10-12", "2027-01-01")), "w");

        assertThat(take("G-1", aLine(SKU, "L1", 1)).lines().getFirst().facts().expiresOn())
                .isEqualTo("2027-01-01");
    }

    @Test
    void fiveHundredLinesAreTakenInAndASecondIntakeOfThemToo() {
        var large = new Shop(shop.store, shop.clock, Shop.someSkus(500));
        var lines = IntStream.range(0, 500)
                .mapToObj(i -> aLine("SKU-%04d".formatted(i), "L1", 10).in("A-01-2"))
                .toArray(IntakeFixture[]::new);
        for (int n = 1; n <= 2; n++) {
            large.intakes.receive("ningbo", asked("G-" + n, null, lines), "acc_w");
        }

        assertThat(large.level("SKU-0499", "ningbo").available()).isEqualTo(20);
        assertThat(large.availability.units("SKU-0250")).isEqualTo(20);
    }

    private void assertRefused(String field, IntakeFixture... lines) {
        assertThatThrownBy(() -> take("G-refused", lines))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
        assertThat(shop.intakes.count("ningbo")).isZero();
        assertThat(shop.level(SKU, "ningbo").available()).isZero();
    }

    private Intake take(String reference, IntakeFixture... lines) {
        return shop.intakes.receive("ningbo", asked(reference, null, lines), "acc_w");
    }

    private List<String> movements() {
        shop.copier.copyAll();
        return shop
                .store
                .getCollection("stock_movements")
                .find()
                .sort(new Document("entry", 1))
                .into(new java.util.ArrayList<>())
                .stream()
                .map(entry ->
                        entry.getString("kind") + " " + entry.getInteger("units") + " " + entry.getString("reason"))
                .toList();
    }

    private void mustAddUp() {
        shop.copier.copyAll();
        assertThat(shop.check.run().differences()).isEmpty();
    }
}
