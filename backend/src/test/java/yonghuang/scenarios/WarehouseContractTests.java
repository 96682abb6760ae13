package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.AtOnce;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** What the contract promises warehouse people, beyond the story. */
class WarehouseContractTests extends WholeShopTests {
    private static final String NINGBO = "/api/warehouses/ningbo";

    private Person staff;
    private String sku;

    @BeforeEach
    void goods() {
        staff = shop().as("WAREHOUSE");
        sku = Basket.sku(shop(), 40);
        Basket.bring(staff, "ningbo", sku, 50);
        Basket.bring(staff, "huanggang", sku, 0);
    }

    private static String receipt(String reference, String sku, int units, String lot) {
        return "{\"reference\": \"" + reference + "\", \"lines\": [{\"sku\": \"" + sku + "\", \"units\": " + units
                + ", \"lot\": \"" + lot + "\", \"producedOn\": \"2026-10-01\", \"expiresOn\": \"2099-01-01\"}]}";
    }

    private JsonNode stock() {
        return staff.get(NINGBO + "/stock/" + sku).json();
    }

    /** A paid order of so many units, and the path of its fulfilment in Ningbo. */
    private String toPick(int units) {
        var buyer = shop().consumer(190);
        var order = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(sku, units))
                .json();
        Basket.confirm(buyer, order, "succeed");
        var listed = staff.get(NINGBO + "/fulfilments?order=" + order.get("id").asString())
                .json();
        return NINGBO + "/fulfilments/" + listed.get("items").get(0).get("id").asString();
    }

    private Answer pick(String fulfilment, String sku, String lot, int units, String... headers) {
        return staff.post(
                fulfilment + "/pick",
                "{\"sku\": \"" + sku + "\", \"lot\": \"" + lot + "\", \"units\": " + units + "}",
                headers);
    }

    private String lotOf(String fulfilment) {
        return staff.get(fulfilment)
                .json()
                .get("lines")
                .get(0)
                .get("parts")
                .get(0)
                .get("lot")
                .asString();
    }

    @Test
    void unitsSetApartAreRestockedOrReturnedOnce() {
        staff.post(NINGBO + "/receipts", receipt("R-" + UUID.randomUUID(), sku, 7, "LOT-Q"));
        var body = "{\"sku\": \"" + sku + "\", \"lot\": \"LOT-Q\", \"units\": 4, ";
        var key = UUID.randomUUID().toString();

        var apart = staff.post(NINGBO + "/quarantines", body + "\"reason\": \"DAMAGED\"}", "Idempotency-Key", key);
        var again = staff.post(NINGBO + "/quarantines", body + "\"reason\": \"DAMAGED\"}", "Idempotency-Key", key);
        var back = staff.post(
                NINGBO + "/restocks", body + "\"note\": \"checked\"}", "Idempotency-Key", UUID.randomUUID() + "");
        var tooMany = staff.post(
                NINGBO + "/supplier-returns", body + "\"note\": \"x\"}", "Idempotency-Key", UUID.randomUUID() + "");

        assertThat(apart.status()).isEqualTo(201);
        assertThat(unitsOf("LOT-Q", apart.json(), "quarantined")).isEqualTo(4);
        assertThat(again.text()).isEqualTo(apart.text());
        assertThat(unitsOf("LOT-Q", back.json(), "available")).isEqualTo(7);
        assertThat(tooMany.status()).isEqualTo(409);
        assertThat(tooMany.problem()).isEqualTo("below-quarantined");
    }

    private static int unitsOf(String lot, JsonNode stock, String bucket) {
        for (var each : stock.get("lots"))
            if (each.get("lot").asString().equals(lot)) return each.get(bucket).asInt();
        throw new AssertionError("no lot " + lot + " in " + stock);
    }

    @Test
    void theSameReceiptAgainAddsNothing() {
        var body = receipt("R-" + UUID.randomUUID(), sku, 7, "LOT-R");

        var first = staff.post(NINGBO + "/receipts", body);
        var again = staff.post(NINGBO + "/receipts", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(stock().get("available").asInt()).isEqualTo(57);
    }

    @Test
    void aReferenceWithOtherLinesIsRefused() {
        var reference = "R-" + UUID.randomUUID();
        staff.post(NINGBO + "/receipts", receipt(reference, sku, 7, "LOT-R"));

        var refused = staff.post(NINGBO + "/receipts", receipt(reference, sku, 8, "LOT-R"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("receipt-reference-reused");
        assertThat(stock().get("available").asInt()).isEqualTo(57);
    }

    @Test
    void aReceiptIsInTheLedgerAtOnce() {
        var reference = "R-" + UUID.randomUUID();
        staff.post(NINGBO + "/receipts", receipt(reference, sku, 3, "LOT-L"));

        var movements = staff.get(NINGBO + "/movements?sku=" + sku).json().get("items");

        assertThat(movements.valueStream())
                .anyMatch(movement -> movement.get("kind").asString().equals("RECEIPT")
                        && movement.get("reference").asString().contains(reference)
                        && movement.get("units").asInt() == 3);
    }

    @Test
    void aLotCanBeFollowedByAnyone() {
        staff.post(NINGBO + "/receipts", receipt("R-" + UUID.randomUUID(), sku, 1, "LOT-TRACE"));

        var trace = shop().anyone().get("/api/lots/LOT-TRACE");

        assertThat(trace.status()).isEqualTo(200);
        assertThat(trace.json().get("producedOn").asString()).isEqualTo("2026-10-01");
        assertThat(shop().anyone().get("/api/lots/NO-SUCH-LOT").status()).isEqualTo(404);
    }

    @Test
    void anAdjustmentBelowWhatIsFreeIsRefused() {
        var lot = stock().get("lots").get(0);

        var refused = staff.post(
                NINGBO + "/adjustments",
                "{\"sku\": \"" + sku + "\", \"lot\": " + lot.get("lot") + ", \"units\": "
                        + -(lot.get("available").asInt() + 1) + ", \"reason\": \"DAMAGE\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("below-reserved");
        assertThat(stock().get("available").asInt()).isEqualTo(50);
    }

    @Test
    void anAdjustmentWithTheSameKeyIsMadeOnce() {
        staff.post(NINGBO + "/receipts", receipt("R-" + UUID.randomUUID(), sku, 5, "LOT-ADJUST"));
        var key = UUID.randomUUID().toString();
        var body = "{\"sku\": \"" + sku + "\", \"lot\": \"LOT-ADJUST\", \"units\": -2, \"reason\": \"STOCK_TAKE\"}";

        var first = staff.post(NINGBO + "/adjustments", body, "Idempotency-Key", key);
        var again = staff.post(NINGBO + "/adjustments", body, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(stock().get("available").asInt()).isEqualTo(53);
    }

    @Test
    void aRepeatedAdjustmentIsAnsweredLikeTheFirstThoughStockMovedSince() {
        staff.post(NINGBO + "/receipts", receipt("R-" + UUID.randomUUID(), sku, 5, "LOT-ADJUST"));
        var key = UUID.randomUUID().toString();
        var first = adjust("LOT-ADJUST", -2, key);
        staff.post(NINGBO + "/receipts", receipt("R-" + UUID.randomUUID(), sku, 7, "LOT-LATER"));
        adjust("LOT-ADJUST", 4, UUID.randomUUID().toString());

        var again = adjust("LOT-ADJUST", -2, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void aKeyOfAnAdjustmentIsRefusedForAnother() {
        staff.post(NINGBO + "/receipts", receipt("R-" + UUID.randomUUID(), sku, 5, "LOT-ADJUST"));
        var key = UUID.randomUUID().toString();
        adjust("LOT-ADJUST", -2, key);

        var refused = adjust("LOT-ADJUST", -1, key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void theKeyOfARefusedAdjustmentIsFree() {
        staff.post(NINGBO + "/receipts", receipt("R-" + UUID.randomUUID(), sku, 5, "LOT-ADJUST"));
        var key = UUID.randomUUID().toString();

        assertThat(adjust("LOT-ADJUST", -900, key).status()).isEqualTo(409);
        assertThat(adjust("LOT-ADJUST", -1, key).status()).isEqualTo(201);
    }

    @Test
    void twentyEqualAdjustmentsAtOnceAreOneWithOneAnswer() {
        staff.post(NINGBO + "/receipts", receipt("R-" + UUID.randomUUID(), sku, 25, "LOT-ADJUST"));
        var key = UUID.randomUUID().toString();
        int before = stock().get("available").asInt();

        var answers = AtOnce.atOnce(20, each -> adjust("LOT-ADJUST", -2, key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(stock().get("available").asInt()).isEqualTo(before - 2);
    }

    private Answer adjust(String lot, int units, String key) {
        var body = "{\"sku\": \"%s\", \"lot\": \"%s\", \"units\": %d, \"reason\": \"STOCK_TAKE\"}";
        return staff.post(NINGBO + "/adjustments", body.formatted(sku, lot, units), "Idempotency-Key", key);
    }

    @Test
    void aPartPickedStaysToPick() {
        var fulfilment = toPick(3);

        var picked = pick(fulfilment, sku, lotOf(fulfilment), 1).json();

        assertThat(picked.get("status").asString()).isEqualTo("TO_PICK");
        assertThat(picked.get("lines").get(0).get("picked").asInt()).isEqualTo(1);
    }

    @Test
    void aPickSentTwiceWithItsKeyCountsOnce() {
        var fulfilment = toPick(3);
        var lot = lotOf(fulfilment);

        pick(fulfilment, sku, lot, 1, "Idempotency-Key", "scan-" + fulfilment);
        var again = pick(fulfilment, sku, lot, 1, "Idempotency-Key", "scan-" + fulfilment);

        assertThat(again.json().get("lines").get(0).get("picked").asInt()).isEqualTo(1);
    }

    @Test
    void aWrongLotNamesTheRightOne() {
        var fulfilment = toPick(1);

        var refused = pick(fulfilment, sku, "ANOTHER-LOT", 1);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("wrong-lot");
        assertThat(refused.text()).contains(lotOf(fulfilment));
    }

    @Test
    void moreThanOrderedIsOverPicked() {
        var fulfilment = toPick(2);

        assertThat(pick(fulfilment, sku, lotOf(fulfilment), 3).problem()).isEqualTo("over-pick");
    }

    @Test
    void aSkuOfAnotherOrderIsNotInTheFulfilment() {
        var fulfilment = toPick(1);

        assertThat(pick(fulfilment, Basket.sku(shop(), 41), "L", 1).problem()).isEqualTo("not-in-fulfilment");
    }

    @Test
    void shippingBeforePackingIsOutOfTurn() {
        var fulfilment = toPick(1);

        var refused = staff.post(fulfilment + "/ship", "{\"carrier\": \"顺丰\", \"trackingNumber\": \"SF1\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("fulfilment-step");
    }

    @Test
    void pickedUnitsGoBackToTheirLotWhenTheOrderIsCancelled() {
        var buyer = shop().consumer(191);
        var order = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(sku, 4))
                .json();
        Basket.confirm(buyer, order, "succeed");
        var id = order.get("id").asString();
        var listed = staff.get(NINGBO + "/fulfilments?order=" + id)
                .json()
                .get("items")
                .get(0);
        Basket.pickAll(staff, NINGBO + "/fulfilments/" + listed.get("id").asString(), listed);

        buyer.post("/api/orders/" + id + "/cancel", "{}");

        assertThat(stock().get("available").asInt()).isEqualTo(50);
        assertThat(staff.get(NINGBO + "/fulfilments/" + listed.get("id").asString())
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void whatIsHandedOverCannotBeCancelled() {
        var buyer = shop().consumer(192);
        var order = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(sku, 1))
                .json();
        Basket.confirm(buyer, order, "succeed");
        var id = order.get("id").asString();
        var listed = staff.get(NINGBO + "/fulfilments?order=" + id)
                .json()
                .get("items")
                .get(0);
        var path = NINGBO + "/fulfilments/" + listed.get("id").asString();
        Basket.pickAll(staff, path, listed);
        staff.post(path + "/pack", "{\"parcels\": 1}");
        staff.post(path + "/ship", "{\"carrier\": \"顺丰\", \"trackingNumber\": \"SF2\"}");

        var refused = buyer.post("/api/orders/" + id + "/cancel", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("order-not-cancellable");
    }

    @Test
    void theTwoWarehousesAreListedWithTheirKind() {
        var items = staff.get("/api/warehouses").json().get("items");

        assertThat(items.valueStream()
                        .map(each -> each.get("id").asString() + " "
                                + each.get("kind").asString()))
                .containsExactlyInAnyOrder("huanggang ORIGIN", "ningbo SALES");
    }

    @Test
    void stockIsFoundBySku() {
        var found = staff.get(NINGBO + "/stock?q=" + sku).json();

        assertThat(found.get("items").get(0).get("sku").asString()).isEqualTo(sku);
    }
}
