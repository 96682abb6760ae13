package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** What the contract promises consumers, beyond the story and the races. */
class ConsumerContractTests extends WholeShopTests {
    private String nuts;
    private String tea;
    private Person buyer;

    @BeforeEach
    void goods() {
        nuts = stocked(30);
        tea = stocked(31);
        buyer = shop().consumer(180);
    }

    private String stocked(int n) {
        var sku = Basket.sku(shop(), n);
        Basket.bring(shop().as("WAREHOUSE"), "ningbo", sku, 50);
        Basket.bring(shop().as("WAREHOUSE"), "huanggang", sku, 50);
        return sku;
    }

    private JsonNode placed(int units) {
        return Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(nuts, units))
                .json();
    }

    private int free() {
        return free("ningbo") + free("huanggang");
    }

    private int free(String warehouse) {
        return shop().as("WAREHOUSE")
                .get("/api/warehouses/" + warehouse + "/stock/" + nuts)
                .json()
                .get("available")
                .asInt();
    }

    private static String id(JsonNode order) {
        return order.get("id").asString();
    }

    private static String status(JsonNode order) {
        return order.get("status").asString();
    }

    @Test
    void aCartOfTheBrowserIsAddedToTheOneOfTheAccount() {
        var person = shop().consumer(181);
        person.put("/api/cart/lines/" + nuts, "{\"units\": 2}");

        var merged = person.post(
                "/api/cart/merge", "{\"lines\": [" + Basket.line(nuts, 3) + "," + Basket.line(tea, 1) + "]}");

        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.json().get("lines").get(0).get("units").asInt()).isEqualTo(5);
        assertThat(merged.json().get("lines").size()).isEqualTo(2);
    }

    @Test
    void aCartSaysWhatCouldNotBeHeldNow() {
        var cart = shop().consumer(182)
                .put("/api/cart/lines/" + nuts, "{\"units\": 101}")
                .json();

        assertThat(cart.get("lines").get(0).get("available").asBoolean()).isFalse();
    }

    @Test
    void zeroUnitsTakeALineOutOfTheCart() {
        var person = shop().consumer(183);
        person.put("/api/cart/lines/" + nuts, "{\"units\": 1}");

        assertThat(person.put("/api/cart/lines/" + nuts, "{\"units\": 0}")
                        .json()
                        .get("lines")
                        .size())
                .isZero();
        assertThat(person.delete("/api/cart/lines/" + nuts).status()).isEqualTo(200);
    }

    @Test
    void everyShortLineIsNamedAndNothingStaysHeld() {
        var refused = Basket.place(buyer, "short-" + UUID.randomUUID(), Basket.line(nuts, 101), Basket.line(tea, 200));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("out-of-stock");
        assertThat(refused.json().get("lines").size()).isEqualTo(2);
        assertThat(free()).isEqualTo(100);
    }

    @Test
    void anUnpaidOrderIsCancelledAtOnceAndItsUnitsAreFree() {
        var order = placed(4);
        assertThat(free()).isEqualTo(96);

        var cancelled = buyer.post("/api/orders/" + id(order) + "/cancel", "{}");

        assertThat(status(cancelled.json())).isEqualTo("CANCELLED");
        assertThat(cancelled.json().get("refunds").size()).isZero();
        assertThat(free()).isEqualTo(100);
    }

    @Test
    void aPaidOrderIsCancelledWithItsMoneyBackOnce() {
        var order = placed(2);
        Basket.confirm(buyer, order, "succeed");

        var cancelled = buyer.post("/api/orders/" + id(order) + "/cancel", "{}").json();
        var again = buyer.post("/api/orders/" + id(order) + "/cancel", "{}").json();

        assertThat(status(cancelled)).isEqualTo("CANCELLED");
        assertThat(again.get("refunds").size()).isEqualTo(1);
        assertThat(again.get("refunds").get(0).get("amount")).isEqualTo(order.get("total"));
        assertThat(again.get("payment").get("status").asString()).isEqualTo("REFUNDED");
        assertThat(free()).isEqualTo(100);
    }

    @Test
    void moneyForACancelledOrderGoesBackByItself() {
        var order = placed(1);
        buyer.post("/api/orders/" + id(order) + "/cancel", "{}");

        var late = Basket.confirm(buyer, order, "succeed").json();

        assertThat(status(late)).isEqualTo("REFUNDED");
        assertThat(late.get("order").get("status").asString()).isEqualTo("CANCELLED");
        assertThat(free()).isEqualTo(100);
    }

    @Test
    void aDeclineSaidOfASucceededPaymentChangesNothing() {
        var order = placed(1);
        Basket.confirm(buyer, order, "succeed");

        var answer = Basket.confirm(buyer, order, "decline");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(status(answer.json())).isEqualTo("SUCCEEDED");
        assertThat(status(buyer.get("/api/orders/" + id(order)).json())).isEqualTo("PAID");
    }

    @Test
    void aRepeatedKeyAnswersAsItDidFirstEvenAfterThePayment() {
        var key = UUID.randomUUID().toString();
        var first = Basket.place(buyer, key, Basket.line(nuts, 1));
        Basket.confirm(buyer, first.json(), "succeed");

        assertThat(Basket.place(buyer, key, Basket.line(nuts, 1)).text()).isEqualTo(first.text());
    }

    @Test
    void someoneElsesOrderLooksLikeNone() {
        var order = placed(1);
        var other = shop().consumer(184);

        var theirs = other.get("/api/orders/" + id(order));
        var none = other.get("/api/orders/ord_00000000000000000000000000000000");

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.json().get("detail")).isEqualTo(none.json().get("detail"));
        assertThat(other.post("/api/orders/" + id(order) + "/cancel", "{}").status())
                .isEqualTo(404);
        assertThat(Basket.confirm(other, order, "succeed").status()).isEqualTo(404);
        assertThat(status(buyer.get("/api/orders/" + id(order)).json())).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void pagesOfOrdersShowEachExactlyOnce() {
        var person = shop().consumer(185);
        for (int i = 0; i < 5; i++) Basket.place(person, UUID.randomUUID().toString(), Basket.line(tea, 1));

        var seen = new java.util.ArrayList<String>();
        int total = 0; // the 120 samples, and what other tests have published since
        for (var after = ""; after != null; ) {
            var page = person.get("/api/orders?limit=2" + after).json();
            page.get("items").forEach(order -> seen.add(id(order)));
            assertThat(page.get("total").asInt()).isEqualTo(5);
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void wordsPinyinAndInitialsFindTheSameChestnuts() {
        for (var words : new String[] {"罗田板栗", "板栗", "luotian", "luotianbanli", "ltbl"}) {
            var first = shop().anyone()
                    .get("/api/products?q="
                            + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
                    .json()
                    .get("items")
                    .get(0);
            assertThat(first.get("title").asString()).as(words).startsWith("罗田板栗");
        }
    }

    @Test
    void suggestionsCompleteWhatIsTyped() {
        var items = shop().anyone().get("/api/suggestions?q=luot").json().get("items");

        assertThat(items.valueStream().map(item -> item.get("text").asString()))
                .anyMatch(text -> text.startsWith("罗田"));
    }

    @Test
    void pagesOfProductsShowEachExactlyOnce() {
        var seen = new java.util.ArrayList<String>();
        int total = 0; // the 120 samples, and what other tests have published since
        for (var after = ""; after != null; ) {
            var page = shop().anyone()
                    .get("/api/products?sort=-price&limit=33" + after)
                    .json();
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            total = page.get("total").asInt();
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        }

        assertThat(total).isGreaterThanOrEqualTo(120);
        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void openingAnAccountTwiceWithOneKeyOpensOneAndAnswersTheSame() {
        var key = UUID.randomUUID().toString();
        var body = registration(key, "chestnuts roasted slowly");

        var first = shop().anyone().post("/api/accounts", body, "Idempotency-Key", key);
        var again = shop().anyone().post("/api/accounts", body, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void openingAnotherAccountWithAUsedKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        shop().anyone().post("/api/accounts", registration(key, "chestnuts roasted slowly"), "Idempotency-Key", key);

        var other = registration(key, "chestnuts roasted quickly");
        var refused = shop().anyone().post("/api/accounts", other, "Idempotency-Key", key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("idempotency-key-reused");
    }

    private static String registration(String name, String password) {
        return "{\"email\": \"" + name + "@shop.example\", \"name\": \"Mei\", \"password\": \"" + password + "\"}";
    }
}
