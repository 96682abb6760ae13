package yonghuang.inventory.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yonghuang.inventory.live.LiveChanges;
import yonghuang.scenarios.Basket;
import yonghuang.testing.WholeShopTests;

class LiveHttpTests extends WholeShopTests {
    @Autowired
    private LiveChanges changes;

    @Test
    void twoScreensHearTheSameChange() throws Exception {
        var token = signIn("WAREHOUSE");
        try (var one = listen("ningbo", token);
                var other = listen("ningbo", token)) {
            var stock = someStock();
            var sku = stock.get("sku").asString();

            adjust(sku, 3);

            var heard = one.next("stock", "sku", sku);
            assertThat(heard.get("available").asInt())
                    .isEqualTo(stock.get("available").asInt() + 3);
            assertThat(heard.get("warehouse").asString()).isEqualTo("ningbo");
            assertThat(other.next("stock", "sku", sku)).isEqualTo(heard);
        }
    }

    @Test
    void aFulfilmentIsHeardOfWhenItsOrderIsPaidAndWhenItIsPicked() throws Exception {
        var token = signIn("WAREHOUSE");
        try (var ningbo = listen("ningbo", token);
                var huanggang = listen("huanggang", token)) {
            var order = paidOrder();
            var parcel = order.get("parcels").get(0);
            var screen = parcel.get("warehouse").asString().equals("ningbo") ? ningbo : huanggang;
            var id = order.get("id").asString();

            var toPick = screen.next("fulfilment", "order", id);
            assertThat(toPick.get("status").asString()).isEqualTo("TO_PICK");
            pick(parcel.get("warehouse").asString(), toPick.get("id").asString());

            assertThat(screen.next("fulfilment", "order", id).get("status").asString())
                    .isEqualTo("PICKED");
        }
    }

    @Test
    void noProxyKeepsOrCollectsTheStream() throws Exception {
        try (var screen = listen("ningbo", signIn("WAREHOUSE"))) {
            assertThat(screen.status()).isEqualTo(200);
            assertThat(screen.header("Content-Type")).startsWith("text/event-stream");
            assertThat(screen.header("Cache-Control")).isEqualTo("no-store");
            assertThat(screen.header("X-Accel-Buffering")).isEqualTo("no");
        }
    }

    @Test
    void aWarehouseThatIsNoneIsNotFoundAndAConsumerHearsNothing() throws Exception {
        try (var nowhere = listen("nowhere", signIn("WAREHOUSE"));
                var consumer = listen("ningbo", signIn("CONSUMER"));
                var nobody = listen("ningbo", "")) {
            assertThat(nowhere.status()).isEqualTo(404);
            assertThat(nowhere.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(consumer.status()).isEqualTo(403);
            assertThat(nobody.status()).isEqualTo(401);
        }
    }

    @Test
    void theStreamEndsWithTheSessionsOfItsAccount() throws Exception {
        var token = signIn("OFFICE");
        try (var screen = listen("ningbo", token)) {
            shop().holding(token).delete("/api/sessions");

            assertThat(screen.ends()).isTrue();
        }
    }

    @Test
    void theStreamEndsWhenTheShopStops() throws Exception {
        try (var screen = listen("ningbo", signIn("WAREHOUSE"))) {
            changes.stop();

            assertThat(screen.ends()).isTrue();
        } finally {
            changes.start();
        }
    }

    private JsonNode paidOrder() {
        var sku = Basket.sku(shop(), 3);
        var buyer = shop().consumer(3);
        var order = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(sku, 1))
                .json();
        assertThat(Basket.confirm(buyer, order, "succeed").status()).isEqualTo(200);
        return order;
    }

    private void pick(String warehouse, String fulfilment) {
        var staff = shop().as("WAREHOUSE");
        var path = "/api/warehouses/" + warehouse + "/fulfilments/" + fulfilment;
        Basket.pickAll(staff, path, staff.get(path).json());
    }

    private HeardEvents listen(String warehouse, String token) throws Exception {
        return HeardEvents.of(shop().address() + "/api/warehouses/" + warehouse + "/events", token);
    }

    private String signIn(String role) {
        var signIn = shop().signInOf(role, 0);
        var body = "{\"email\":" + signIn.get("email") + ",\"password\":" + signIn.get("password") + "}";
        return shop().anyone()
                .post("/api/sessions", body)
                .json()
                .get("accessToken")
                .asString();
    }

    private JsonNode someStock() {
        return shop().as("WAREHOUSE")
                .get("/api/warehouses/ningbo/stock?limit=1")
                .json()
                .get("items")
                .get(0);
    }

    private void adjust(String sku, int units) {
        var level = shop().as("WAREHOUSE")
                .get("/api/warehouses/ningbo/stock/" + sku)
                .json();
        var body =
                "{\"sku\":\"%s\",\"lot\":%s,\"units\":%d,\"reason\":\"STOCK_TAKE\",\"note\":\"found behind the shelf\"}"
                        .formatted(sku, level.get("lots").get(0).get("lot"), units);
        var answer = shop().as("WAREHOUSE")
                .post(
                        "/api/warehouses/ningbo/adjustments",
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }
}
