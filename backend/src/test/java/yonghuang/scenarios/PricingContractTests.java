package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** Coupons and group prices as outside programs meet them. */
class PricingContractTests extends WholeShopTests {
    private static String coupon(String code, int perPerson, int totalUses) {
        return """
                {"code": "%s", "name": {"zh": "立减 5 元", "en": "5 off"}, "kind": "FIXED", "amountFen": 500, "thresholdFen": 0,
                 "perPerson": %d, "totalUses": %d, "from": "2020-01-01T00:00:00Z", "until": "2099-01-01T00:00:00Z",
                 "fundedBy": "PLATFORM"}""".formatted(code, perPerson, totalUses);
    }

    private JsonNode give(String code, int perPerson, int totalUses) {
        var answer = shop().as("OFFICE").post("/api/coupons", coupon(code, perPerson, totalUses));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String quoteOf(String line, String coupon) {
        return "{\"lines\": [" + line + "], \"region\": \"330203\", \"coupon\": \"" + coupon + "\"}";
    }

    private static String orderOf(String line, String coupon, long quoted) {
        return "{\"lines\": [" + line + "], \"address\": " + Basket.ADDRESS + ", \"coupon\": \"" + coupon
                + "\", \"quotedTotalFen\": " + quoted + "}";
    }

    private static long fen(JsonNode node, String sum) {
        return node.get(sum).get("amount").asLong();
    }

    private JsonNode shown(JsonNode coupon) {
        return shop().as("OFFICE")
                .get("/api/coupons/" + coupon.get("id").asString())
                .json();
    }

    private static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void quotedOrderedPaidAndCancelledWithACoupon() {
        var code = code();
        var coupon = give(code, 1, 1);
        var buyer = shop().consumer(121);
        var line = Basket.line(Basket.sku(shop(), 4), 2);

        var quote = buyer.post("/api/cart/quote", quoteOf(line, code.toLowerCase(Locale.ROOT)))
                .json();
        assertThat(quote.at("/coupon/applied").asBoolean()).isTrue();
        assertThat(fen(quote, "discountTotal")).isEqualTo(500);
        long total = fen(quote, "total");
        assertThat(total).isEqualTo(fen(quote, "itemsTotal") + fen(quote, "shippingTotal") - 500);
        long steps = quote.get("priceBreakdown")
                .valueStream()
                .mapToLong(entry -> entry.get("amount").asLong())
                .sum();
        assertThat(steps).isEqualTo(total);

        var other = buyer.post(
                "/api/orders",
                orderOf(line, code, total + 1),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("price-changed");
        assertThat(fen(other.json(), "total")).isEqualTo(total);
        assertThat(other.json().get("priceBreakdown")).isEqualTo(quote.get("priceBreakdown"));

        var placed = buyer.post(
                "/api/orders",
                orderOf(line, code, total),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        var order = placed.json();
        assertThat(fen(order, "total")).isEqualTo(total);
        assertThat(order.get("priceBreakdown")).isEqualTo(quote.get("priceBreakdown"));
        assertThat(shown(coupon).get("used").asInt()).isEqualTo(1);
        Basket.confirm(buyer, order, "succeed");
        assertThat(shown(coupon).get("used").asInt()).isEqualTo(1);

        var again = buyer.post("/api/cart/quote", quoteOf(line, code)).json();
        assertThat(again.at("/coupon/applied").asBoolean()).isFalse();
        assertThat(again.at("/coupon/reason/zh").asString()).isEqualTo("您使用该优惠券的次数已达上限。");
        var late = shop().consumer(122)
                .post(
                        "/api/orders",
                        orderOf(line, code, total),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(late.problem()).isEqualTo("coupon-not-usable");

        buyer.post("/api/orders/" + order.get("id").asString() + "/cancel", "{}");
        assertThat(shown(coupon).get("used").asInt()).isZero();
    }

    @Test
    void theOfficeGivesOutListsAndStops() {
        var office = shop().as("OFFICE");
        var code = code();
        var coupon = give(code, 2, 10);
        assertThat(coupon.get("code").asString()).isEqualTo(code.toUpperCase(Locale.ROOT));
        assertThat(coupon.get("sample").asBoolean()).isFalse();

        assertThat(office.post("/api/coupons", coupon(code, 1, 1)).problem()).isEqualTo("coupon-code-taken");
        var random = office.post("/api/coupons", coupon(code, 1, 1).replaceFirst("\"code\": \"[^\"]*\", ", ""));
        assertThat(random.json().get("code").asString()).hasSize(12);
        assertThat(office.get("/api/coupons?limit=1").json().get("items").get(0).get("id"))
                .isEqualTo(random.json().get("id"));

        var stopped = office.post("/api/coupons/" + coupon.get("id").asString() + "/stop", "{}");
        assertThat(stopped.json().get("status").asString()).isEqualTo("STOPPED");
        var quote = shop().consumer(123)
                .post("/api/cart/quote", quoteOf(Basket.line(Basket.sku(shop(), 4), 1), code))
                .json();
        assertThat(quote.at("/coupon/reason/en").asString()).isEqualTo("This coupon is no longer given.");
        assertThat(fen(quote, "discountTotal")).isZero();
    }

    @Test
    void buyersSeeTheListedSamplesAndNotTheSecretOnes() {
        give(code(), 1, 1);

        var mine = shop().consumer(124).get("/api/coupons/mine").json();

        var codes = mine.get("items")
                .valueStream()
                .map(each -> each.get("code").asString())
                .toList();
        assertThat(codes).containsAll(List.of("SAMPLE-10", "SAMPLE-LUOTIAN", "SAMPLE-5"));
        assertThat(codes).noneMatch(each -> each.startsWith("T-"));
        assertThat(shop().consumer(124).get("/api/coupons").status()).isEqualTo(403);
    }

    @Test
    void aPublicBuyerPaysTheGroupPriceOfTheProductPage() {
        var office = shop().as("OFFICE");
        var sku = Basket.sku(shop(), 6);
        var signIn = shop().signInOf("CONSUMER", 125);
        var buyer = shop().consumer(125);
        var line = Basket.line(sku, 10);
        long list = fen(quote(buyer, line), "total");

        var steps = office.put(
                "/api/group-prices/" + sku,
                "{\"steps\": [{\"fromUnits\": 5, \"priceFen\": 800}, {\"fromUnits\": 10, \"priceFen\": 700}]}");
        assertThat(steps.status()).as(steps.text()).isEqualTo(200);
        assertThat(fen(quote(buyer, line), "total")).isEqualTo(list);
        var entered = office.post(
                "/api/public-buyers",
                "{\"email\": " + signIn.get("email") + ", \"name\": \"市总工会\", \"uscc\": \"91350100M000100Y43\"}");
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);

        var quote = quote(buyer, line);
        assertThat(quote.at("/lines/0/groupPrice/amount").asLong()).isEqualTo(700);
        assertThat(fen(quote, "itemsTotal") - fen(quote, "discountTotal")).isEqualTo(7_000);
        assertThat(office.get("/api/public-buyers").json().get("items").valueStream())
                .anyMatch(each -> each.get("name").asString().equals("市总工会"));

        var account = entered.json().get("account").asString();
        assertThat(office.delete("/api/public-buyers/" + account).status()).isEqualTo(204);
        assertThat(office.delete("/api/public-buyers/" + account).status()).isEqualTo(404);
        assertThat(fen(quote(buyer, line), "total")).isEqualTo(list);
        office.put("/api/group-prices/" + sku, "{\"steps\": []}");
    }

    private static JsonNode quote(Person buyer, String line) {
        return buyer.post("/api/cart/quote", "{\"lines\": [" + line + "], \"region\": \"330203\"}")
                .json();
    }

    @Test
    void withoutLinesTheCartIsQuotedAndWithoutRegionNoShipping() {
        var buyer = shop().consumer(126);
        var sku = Basket.sku(shop(), 4);
        buyer.put("/api/cart/lines/" + sku, "{\"units\": 1}");

        var quote = buyer.post("/api/cart/quote", "{}").json();

        assertThat(quote.at("/lines/0/sku").asString()).isEqualTo(sku);
        assertThat(quote.get("shippingKnown").asBoolean()).isFalse();
        assertThat(fen(quote, "total")).isEqualTo(fen(quote, "itemsTotal"));
        assertThat(quote.get("coupon").isNull()).isTrue();
    }
}
