package yonghuang.scenarios;

import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;

/** Small steps of the stories: finding goods, ordering, paying, handing over. */
public final class Basket {
    public static final String ADDRESS = """
            {"name": "王小明", "phone": "13800001234", "region": "330203", "street": "解放南路 1 号"}""";

    private Basket() {}

    /** SKU number n (from 0) of the cheapest goods that both warehouses have. */
    public static String sku(Shop shop, int n) {
        var found = new java.util.ArrayList<String>();
        var after = "";
        while (true) {
            var page = shop.anyone()
                    .get("/api/products?limit=100&sort=price&inStock=true" + after)
                    .json();
            for (var item : page.get("items")) {
                var product = shop.anyone()
                        .get("/api/products/" + item.get("id").asString())
                        .json();
                var variant = product.get("variants").get(0);
                if (inBoth(variant)) found.add(variant.get("sku").asString());
                if (found.size() > n) return found.get(n);
            }
            after = "&after=" + page.get("next").asString();
        }
    }

    private static boolean inBoth(JsonNode variant) {
        for (var place : variant.get("availability"))
            if (!place.get("status").asString().equals("IN_STOCK")) return false;
        return true;
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

    public static long total(JsonNode stock) {
        return stock.get("available").asLong()
                + stock.get("reserved").asLong()
                + stock.get("quarantined").asLong();
    }
}
