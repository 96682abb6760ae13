package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop;
import yonghuang.testing.WholeShopTests;

/** One line cancelled, another returned, as buyer, office and warehouse see it. */
class ReturnScenarioTests extends WholeShopTests {
    private JsonNode paid(Shop.Person buyer, String sku, int units) {
        var order = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(sku, units))
                .json();
        Basket.confirm(buyer, order, "succeed");
        return order;
    }

    private JsonNode delivered(Shop.Person buyer, String sku, int units) {
        var staff = shop().as("WAREHOUSE");
        var id = paid(buyer, sku, units).get("id").asString();
        for (var parcel : buyer.get("/api/orders/" + id).json().get("parcels")) {
            var path = "/api/warehouses/" + parcel.get("warehouse").asString() + "/fulfilments/"
                    + parcel.get("id").asString();
            Basket.pickAll(staff, path, staff.get(path).json());
            staff.post(path + "/pack", "{\"parcels\": 1}");
            staff.post(path + "/ship", "{\"carrier\": \"中通快递\", \"trackingNumber\": \"ZT10001\"}");
            staff.post(path + "/deliver", "{}");
        }
        return buyer.get("/api/orders/" + id).json();
    }

    @Test
    void twoOfThreeUnitsAreCancelledBeforeTheyLeave() {
        var buyer = shop().consumer(1);
        var order = paid(buyer, Basket.sku(shop(), 0), 3);

        var answer = buyer.post(
                "/api/orders/" + order.get("id").asString() + "/lines/1/cancel",
                "{\"units\": 2, \"reason\": \"too many\"}");

        assertThat(answer.status()).isEqualTo(200);
        var line = answer.json().get("lines").get(0);
        assertThat(line.get("openUnits").asInt()).isEqualTo(1);
        assertThat(line.get("cancelledUnits").asInt()).isEqualTo(2);
        assertThat(answer.json()
                        .get("refunds")
                        .get(0)
                        .get("amount")
                        .get("amount")
                        .asLong())
                .isEqualTo(2 * line.get("price").get("amount").asLong());
        assertThat(buyer.post("/api/orders/" + order.get("id").asString() + "/lines/1/cancel", "{\"units\": 2}")
                        .json()
                        .get("type")
                        .asString())
                .endsWith("/problems/line-not-cancellable");
    }

    @Test
    void aFaultyUnitGoesFromTheBuyerToTheShelfAndItsMoneyBack() {
        var buyer = shop().consumer(1);
        var order = delivered(buyer, Basket.sku(shop(), 1), 2);
        var id = order.get("id").asString();
        var wish =
                "{\"kind\": \"QUALITY\", \"lines\": [{\"line\": 1, \"units\": 1}], \"reason\": \"包装破损\", \"images\": []}";

        var asked = buyer.post("/api/orders/" + id + "/returns", wish);
        assertThat(asked.status()).isEqualTo(201);
        var one = asked.json();
        var path = "/api/returns/" + one.get("id").asString();
        assertThat(one.get("freightBy").asString()).isEqualTo("SELLER");
        assertThat(shop().as("OFFICE")
                        .get("/api/returns?status=REQUESTED")
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(one.get("id").asString());

        assertThat(shop().as("OFFICE")
                        .post(path + "/approve", "{}")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("APPROVED");
        buyer.post(
                "/api/orders/" + id + "/returns/" + one.get("id").asString() + "/send",
                "{\"carrier\": \"中通快递\", \"trackingNumber\": \"ZT2\"}");
        var received = shop().as("WAREHOUSE")
                .post(
                        path + "/receive",
                        "{\"lines\": [{\"line\": 1, \"lot\": \"" + lotOf(order)
                                + "\", \"units\": 1, \"outcome\": \"QUARANTINE\"}]}");

        assertThat(received.status()).isEqualTo(200);
        assertThat(received.json().get("status").asString()).isEqualTo("REFUNDED");
        assertThat(received.json().get("refund").get("amount").get("amount").asLong())
                .isEqualTo(order.get("lines").get(0).get("price").get("amount").asLong());
        assertThat(buyer.get("/api/orders/" + id)
                        .json()
                        .get("lines")
                        .get(0)
                        .get("returnedUnits")
                        .asInt())
                .isEqualTo(1);
        assertThat(buyer.get("/api/orders/" + id + "/returns")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(shop().management("/actuator/consistency")
                        .json()
                        .get("differences")
                        .size())
                .isZero();
    }

    private String lotOf(JsonNode order) {
        var parcel = order.get("parcels").get(0);
        return shop().as("WAREHOUSE")
                .get("/api/warehouses/" + parcel.get("warehouse").asString() + "/fulfilments/"
                        + parcel.get("id").asString())
                .json()
                .get("lines")
                .get(0)
                .get("parts")
                .get(0)
                .get("lot")
                .asString();
    }

    @Test
    void nonsenseIsRefusedByItsField() {
        var buyer = shop().consumer(1);
        var order = paid(buyer, Basket.sku(shop(), 0), 1).get("id").asString();

        var answer = buyer.post(
                "/api/orders/" + order + "/returns",
                "{\"kind\": \"MOOD\", \"lines\": [{\"line\": 0, \"units\": 1}], \"reason\": \"\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .contains("kind", "lines[0].line", "reason");
        assertThat(buyer.post("/api/orders/" + order + "/lines/1/cancel", "{\"units\": 0}")
                        .status())
                .isEqualTo(400);
        assertThat(buyer.get("/api/returns").status()).isEqualTo(403);
    }

    @Test
    void noSecondPersonIsAskedForSmallRefunds() {
        var answer = shop().as("OFFICE").get("/api/refund-approvals");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("total").asInt()).isZero();
    }

    @Test
    void theProductPageSaysHowItGoesBack() {
        var id = shop().consumer(1)
                .get("/api/products?category=tea&limit=1")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();

        var variant = shop().consumer(1)
                .get("/api/products/" + id)
                .json()
                .get("variants")
                .get(0);

        assertThat(variant.get("returns").get("rule").asString()).isEqualTo("CONFIRM");
        assertThat(variant.get("returns").get("confirmText").get("en").asString())
                .contains("opening");
    }
}
