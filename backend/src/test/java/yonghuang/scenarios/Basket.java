package yonghuang.scenarios;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;

/** Small steps of the stories: finding goods, ordering, paying, handing over. */
public final class Basket {
    public static final String ADDRESS = """
            {"name": "王小明", "phone": "13800001234", "region": "330203", "street": "解放南路 1 号"}""";

    private Basket() {}

    /** SKU number n, from 0, by price; the same one however stock changes. */
    public static String sku(Shop shop, int n) {
        var item = shop.anyone()
                .get("/api/products?limit=100&sort=price")
                .json()
                .get("items")
                .get(n);
        return item.get("sku").asString();
    }

    public static String line(String sku, int units) {
        return "{\"sku\": \"" + sku + "\", \"units\": " + units + "}";
    }

    public static String order(String... lines) {
        return "{\"lines\": [" + String.join(",", lines) + "], \"address\": " + ADDRESS + "}";
    }

    public static Answer place(Person person, String key, String... lines) {
        return person.post("/api/orders", order(lines), "Idempotency-Key", key);
    }

    public static Answer confirm(Person person, JsonNode order, String outcome) {
        var payment = order.get("payment").get("id").asString();
        return person.post("/api/sandbox/payments/" + payment + "/confirm", "{\"outcome\": \"" + outcome + "\"}");
    }

    /** Picks every part of a fulfilment by SKU and lot. */
    public static void pickAll(Person staff, String fulfilment, JsonNode asListed) {
        for (var line : asListed.get("lines")) {
            for (var part : line.get("parts")) {
                var picked = staff.post(
                        fulfilment + "/pick",
                        "{\"sku\": " + line.get("sku") + ", \"lot\": " + part.get("lot") + ", \"units\": "
                                + part.get("units") + "}");
                if (picked.status() != 200) throw new AssertionError(picked.text());
            }
        }
    }

    /** Makes exactly so many units of the SKU free to promise in the warehouse. */
    public static void bring(Person staff, String warehouse, String sku, int units) {
        var stock = staff.get("/api/warehouses/" + warehouse + "/stock/" + sku).json();
        int spare = stock.get("available").asInt() - units;
        if (spare < 0) receive(staff, warehouse, sku, -spare);
        for (var lot : stock.get("lots")) {
            int take = Math.min(spare, lot.get("available").asInt());
            if (take <= 0) continue;
            adjust(staff, warehouse, sku, lot.get("lot").asString(), -take);
            spare -= take;
        }
    }

    private static void receive(Person staff, String warehouse, String sku, int units) {
        receiveLot(staff, warehouse, sku, units, "LOT-TEST");
    }

    public static void receiveLot(Person staff, String warehouse, String sku, int units, String lot) {
        var received = staff.post(
                "/api/warehouses/" + warehouse + "/receipts",
                "{\"reference\": \"R-" + UUID.randomUUID() + "\", \"lines\": [{\"sku\": \"" + sku + "\", \"units\": "
                        + units
                        + ", \"lot\": \"" + lot
                        + "\", \"producedOn\": \"2026-01-01\", \"expiresOn\": \"2099-01-01\"}]}");
        if (received.status() != 201) throw new AssertionError(received.text());
    }

    private static void adjust(Person staff, String warehouse, String sku, String lot, int units) {
        var adjusted = staff.post(
                "/api/warehouses/" + warehouse + "/adjustments",
                "{\"sku\": \"" + sku + "\", \"lot\": \"" + lot + "\", \"units\": " + units
                        + ", \"reason\": \"CORRECTION\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (adjusted.status() != 201) throw new AssertionError(adjusted.text());
    }

    public static long total(JsonNode stock) {
        return stock.get("available").asLong()
                + stock.get("reserved").asLong()
                + stock.get("quarantined").asLong();
    }
}
