package yonghuang.recalls.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.scenarios.Basket;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** A recall as the people who work with it see it: two clicks, and everybody is on the list. */
class RecallApiTests extends WholeShopTests {
    private static final String NINGBO = "/api/warehouses/ningbo";

    private final String lot = "RC-" + UUID.randomUUID().toString().substring(0, 12);
    private Person staff;
    private Person office;
    private String sku;

    @BeforeEach
    void goods() {
        staff = shop().as("WAREHOUSE");
        office = shop().as("OFFICE");
        sku = Basket.sku(shop(), 60);
        Basket.bring(staff, "ningbo", sku, 0);
        Basket.bring(staff, "huanggang", sku, 0);
        receive("ningbo", 6);
    }

    private void receive(String warehouse, int units) {
        var received = staff.post(
                "/api/warehouses/" + warehouse + "/receipts",
                "{\"reference\": \"R-" + UUID.randomUUID() + "\", \"lines\": [{\"sku\": \"" + sku + "\", \"units\": "
                        + units + ", \"lot\": \"" + lot
                        + "\", \"producedOn\": \"2026-10-01\", \"expiresOn\": \"2099-01-01\"}]}");
        assertThat(received.status()).isEqualTo(201);
    }

    private JsonNode paid(int buyer, int units) {
        var person = shop().consumer(buyer);
        var order = Basket.place(person, UUID.randomUUID().toString(), Basket.line(sku, units))
                .json();
        Basket.confirm(person, order, "succeed");
        return order;
    }

    private JsonNode shipped(int buyer, int units) {
        var order = paid(buyer, units);
        var listed = staff.get(NINGBO + "/fulfilments?order=" + order.get("id").asString())
                .json()
                .get("items")
                .get(0);
        var path = NINGBO + "/fulfilments/" + listed.get("id").asString();
        Basket.pickAll(staff, path, listed);
        staff.post(path + "/pack", "{\"parcels\": 1}");
        var gone = staff.post(path + "/ship", "{\"carrier\": \"顺丰\", \"trackingNumber\": \"SF1\"}");
        assertThat(gone.status()).isEqualTo(200);
        return order;
    }

    private Answer recall(Person who, String key) {
        return who.post("/api/recalls", "{\"lot\": \"" + lot + "\", \"reason\": \"农药残留超标\"}", "Idempotency-Key", key);
    }

    private JsonNode recalled() {
        var answer = recall(staff, UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static Answer hear(Person who, JsonNode recall, JsonNode order, String response) {
        return who.post(
                "/api/recalls/" + recall.get("id").asString() + "/responses",
                "{\"order\": " + order.get("id") + ", \"line\": 1, \"response\": \"" + response + "\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    @Test
    void twoClicksFromTheLotToEverybodyWhoGotIt() {
        var got = shipped(120, 2);
        paid(121, 3);

        var preview = staff.get("/api/recalls/preview?lot=" + lot).json(); // first click
        var recall = recalled(); // second click

        assertThat(preview.get("heldOrders").asInt()).isEqualTo(1);
        assertThat(preview.get("shippedOrders").asInt()).isEqualTo(1);
        assertThat(recall.get("total").asInt()).isEqualTo(1);
        assertThat(recall.get("people").size()).isEqualTo(2);
        var person = person(recall, "SHIPPED");
        assertThat(person.get("order")).isEqualTo(got.get("id"));
        assertThat(person.get("units").asInt()).isEqualTo(2);
        assertThat(person.get("name").asString()).isEqualTo("王小明");
        assertThat(person.get("notice").get("zh").asString()).contains("农药残留超标", lot);
        assertThat(person(recall, "SHORT").get("units").asInt()).isEqualTo(3);
        assertThat(recall.get("stock").get(0).get("quarantined").asInt()).isEqualTo(4);
        assertThat(staff.get(NINGBO + "/stock/" + sku).json().get("available").asInt())
                .isZero();
    }

    @Test
    void anybodyWhoScansTheLabelReadsThatItWasRecalledAndNothingOfWhy() {
        assertThat(shop().anyone().get("/api/lots/" + lot).json().get("recall").isNull())
                .isTrue();

        recalled();

        var told = shop().anyone().get("/api/lots/" + lot);
        assertThat(told.json().at("/recall/advice/zh").asString()).startsWith("请勿食用");
        assertThat(told.json().at("/recall/advice/en").asString()).startsWith("Do not eat it");
        assertThat(told.json().at("/recall/since").asString()).isNotEmpty();
        assertThat(told.text()).doesNotContain("农药残留超标");
    }

    private static JsonNode person(JsonNode recall, String state) {
        for (var each : recall.get("people")) if (each.get("state").asString().equals(state)) return each;
        throw new AssertionError("nobody is " + state + " in " + recall);
    }

    @Test
    void whatArrivesAfterTheRecallIsInQuarantine() {
        recalled();

        receive("huanggang", 5);

        var stock = staff.get("/api/warehouses/huanggang/stock/" + sku).json();
        assertThat(stock.get("available").asInt()).isZero();
        assertThat(stock.get("quarantined").asInt()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aSecondRecallNamesTheOpenOneAndARepeatIsTheSame() {
        var key = UUID.randomUUID().toString();
        var first = recall(staff, key);

        var again = recall(staff, key);
        var second = recall(office, UUID.randomUUID().toString());

        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("already-recalled");
        assertThat(second.json().get("recall")).isEqualTo(first.json().get("id"));
    }

    @Test
    void answersAreCountedAndOnlyTheOfficeCloses() {
        var order = shipped(122, 1);
        var recall = recalled();
        var close = "/api/recalls/" + recall.get("id").asString() + "/close";

        var tooEarly = office.post(close, "{\"note\": \"done\"}");
        var heard = hear(staff, recall, order, "RETURNED").json();
        var byStaff = staff.post(close, "{\"note\": \"done\"}");
        var closed = office.post(close, "{\"note\": \"done\"}");

        assertThat(tooEarly.problem()).isEqualTo("recall-unanswered");
        assertThat(tooEarly.json().get("unanswered").asInt()).isEqualTo(1);
        assertThat(heard.get("done").asInt()).isEqualTo(1);
        assertThat(person(heard, "SHIPPED").get("response").asString()).isEqualTo("RETURNED");
        assertThat(byStaff.status()).isEqualTo(403);
        assertThat(closed.json().get("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.json().get("ended").get("note").asString()).isEqualTo("done");
    }

    @Test
    void aRecallRaisedInErrorIsWithdrawnAndItsUnitsRestockedByAPerson() {
        var recall = recalled();
        var restock = "{\"sku\": \"" + sku + "\", \"lot\": \"" + lot + "\", \"units\": 6, \"note\": \"wrong lot\"}";

        var refused = staff.post(NINGBO + "/restocks", restock, "Idempotency-Key", UUID.randomUUID() + "");
        var withdrawn = office.post(
                "/api/recalls/" + recall.get("id").asString() + "/withdraw", "{\"reason\": \"wrong lot typed\"}");
        var back = staff.post(NINGBO + "/restocks", restock, "Idempotency-Key", UUID.randomUUID() + "");

        assertThat(refused.problem()).isEqualTo("lot-not-for-sale");
        assertThat(withdrawn.json().get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(back.status()).isEqualTo(201);
        assertThat(staff.get(NINGBO + "/stock/" + sku).json().get("available").asInt())
                .isEqualTo(6);
    }

    @Test
    void peopleArePagedAndTheListIsComplete() {
        for (int i = 0; i < 5; i++) shipped(123 + i, 1);
        var people = "/api/recalls/" + recalled().get("id").asString() + "/people?limit=2";

        var first = staff.get(people).json();
        var second =
                staff.get(people + "&after=" + first.get("next").asString()).json();
        var third =
                staff.get(people + "&after=" + second.get("next").asString()).json();

        assertThat(first.get("total").asInt()).isEqualTo(5);
        assertThat(first.get("items").size()
                        + second.get("items").size()
                        + third.get("items").size())
                .isEqualTo(5);
        assertThat(third.get("next").isNull()).isTrue();
    }

    @Test
    void openRecallsAreListedTheNewestFirst() {
        var recall = recalled();

        var listed = office.get("/api/recalls?status=OPEN&limit=1").json();

        assertThat(listed.get("items").get(0).get("id")).isEqualTo(recall.get("id"));
    }

    @Test
    void consumersAndMerchantsAreKeptOut() {
        for (var role : new String[] {"CONSUMER", "MERCHANT"}) {
            assertThat(shop().as(role).get("/api/recalls").status()).isEqualTo(403);
            assertThat(recall(shop().as(role), UUID.randomUUID().toString()).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void badInputIsNamedField() {
        var key = UUID.randomUUID().toString();
        refused(staff.post("/api/recalls", "{\"lot\": \"NO-SUCH\", \"reason\": \"x\"}", "Idempotency-Key", key), "lot");
        refused(staff.post("/api/recalls", "{\"lot\": \"" + lot + "\"}", "Idempotency-Key", key), "reason");
        refused(
                staff.post(
                        "/api/recalls",
                        "{\"lot\": \"" + lot + "\", \"sku\": \"NO-SKU\", \"reason\": \"x\"}",
                        "Idempotency-Key",
                        key),
                "sku");
        refused(staff.get("/api/recalls/preview"), "lot");
        refused(staff.get("/api/recalls/preview?lot=NO-SUCH"), "lot");
        refused(staff.get("/api/recalls?status=GONE"), "status");
        refused(staff.get("/api/recalls?limit=0"), "limit");
        refused(staff.get("/api/recalls?after=junk"), "after");
        assertThat(staff.post("/api/recalls", "{\"lot\": \"" + lot + "\", \"reason\": \"x\"}")
                        .problem())
                .isEqualTo("idempotency-key-required");
        assertThat(staff.get("/api/recalls/rcl_none").status()).isEqualTo(404);
    }

    @Test
    void anAnswerForAStrangersOrderIsNotFound() {
        var recall = recalled();
        var path = "/api/recalls/" + recall.get("id").asString() + "/responses";

        var stranger = staff.post(
                path,
                "{\"order\": \"ord_00000000000000000000000000000000\", \"line\": 1, \"response\": \"RETURNED\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var wrong = staff.post(
                path,
                "{\"order\": \"x\", \"line\": 0, \"response\": \"EATEN\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(stranger.status()).isEqualTo(404);
        refused(wrong, "line");
        assertThat(wrong.text()).contains("\"response\"");
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .contains(field);
    }
}
