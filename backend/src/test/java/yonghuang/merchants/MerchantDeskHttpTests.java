package yonghuang.merchants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop;
import yonghuang.testing.WholeShopTests;

/** A merchant follows its own trade, in the whole shop. */
class MerchantDeskHttpTests extends WholeShopTests {
    private static final String ADDRESS = """
            {"name":"沈小姐","phone":"13800000000","region":"330203","street":"中山东路 1 号"}""";

    private Shop.Person merchant;
    private String desk;
    private JsonNode stock;

    @BeforeEach
    void who() {
        merchant = shop().as("MERCHANT");
        var own =
                merchant.get("/api/accounts/current").json().at("/merchants/0").asString();
        desk = "/api/merchants/" + own;
        stock = merchant.get(desk + "/stock?limit=100").json();
    }

    private String ownSku() {
        for (var item : stock.get("items")) {
            boolean isThere = item.get("warehouses")
                    .valueStream()
                    .anyMatch(place -> place.get("available").asInt() >= 5);
            if (isThere && item.get("onSale").asBoolean())
                return item.get("sku").asString();
        }
        throw new AssertionError("nothing of it can be bought");
    }

    private String othersSku() {
        var items = shop().anyone()
                .get("/api/products?inStock=true&limit=100")
                .json()
                .get("items");
        for (var item : items) {
            var product = shop().anyone()
                    .get("/api/products/" + item.get("id").asString())
                    .json();
            if (!desk.endsWith(product.at("/merchant/id").asString()))
                return item.get("sku").asString();
        }
        throw new AssertionError("everything is of one merchant");
    }

    private String pay(String lines) {
        var buyer = shop().consumer(3);
        var placed = buyer.post(
                        "/api/orders",
                        "{\"lines\":[" + lines + "],\"address\":" + ADDRESS + "}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .json();
        var payment = placed.at("/payment/id").asString();
        assertThat(buyer.post("/api/sandbox/payments/" + payment + "/confirm", "{\"outcome\":\"succeed\"}")
                        .status())
                .isEqualTo(200);
        return placed.get("id").asString();
    }

    private static String line(String sku, int units) {
        return "{\"sku\":\"%s\",\"units\":%d}".formatted(sku, units);
    }

    @Test
    void itSeesItsOwnLinesOfAnOrderAndNothingOfWhoBought() {
        var order = pay(line(ownSku(), 2) + "," + line(othersSku(), 1));

        var seen = merchant.get(desk + "/orders/" + order);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().get("lines").findValuesAsString("sku")).containsExactly(ownSku());
        assertThat(seen.json().at("/parcels/0/units").asInt()).isEqualTo(2);
        assertThat(seen.json().get("region").asString()).isEqualTo("330203");
        assertThat(seen.text()).doesNotContain("沈小姐", "13800000000", "中山东路");
        assertThat(merchant.get(desk + "/orders").json().get("items").findValuesAsString("id"))
                .contains(order);
    }

    @Test
    void anOrderWithoutItsGoodsIsNotThere() {
        var order = pay(line(othersSku(), 1));

        assertThat(merchant.get(desk + "/orders/" + order).status()).isEqualTo(404);
        assertThat(merchant.get(desk + "/orders?limit=100").text()).doesNotContain(order);
    }

    @Test
    void stockIsOfItsOwnSkusInEveryWarehouse() {
        var first = stock.get("items").get(0);

        assertThat(first.get("warehouses").findValuesAsString("warehouse"))
                .containsExactlyInAnyOrder("huanggang", "ningbo");
        assertThat(stock.get("total").asInt()).isEqualTo(stock.get("items").size());
        assertThat(stock.toString()).doesNotContain(othersSku());
    }

    @Test
    void itAnnouncesGoodsToAWarehouseOnce() {
        var body = "{\"warehouse\":\"huanggang\",\"reference\":\"D-7\",\"expectedOn\":\"2030-01-02\",\"lines\":[%s]}"
                .formatted(line(ownSku(), 30));

        var first = merchant.post(desk + "/deliveries", body);
        var again = merchant.post(desk + "/deliveries", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        var id = first.json().get("id").asString();
        assertThat(shop().as("WAREHOUSE")
                        .get("/api/warehouses/huanggang/deliveries/" + id)
                        .status())
                .isEqualTo(200);
        var cancelled = merchant.post(desk + "/deliveries/" + id + "/cancel", "{\"reason\":\"rain\"}");
        assertThat(cancelled.json().get("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void goodsOfOthersAndWarehousesNobodyHasAreNamed() {
        var answer = merchant.post(
                desk + "/deliveries",
                "{\"warehouse\":\"moon\",\"reference\":\"D-8\",\"lines\":[%s,{\"sku\":\"NONE\",\"units\":1}]}"
                        .formatted(line(othersSku(), 1)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("warehouse", "lines[0].sku", "lines[1].sku");
    }
}
