package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** Reviews and questions as buyers, merchants and the office meet them. */
class ReviewsHttpTests extends WholeShopTests {
    private static final String SCRIPT = "<script>alert(1)</script> 很好";

    private String product(int number) {
        return shop().anyone()
                .get("/api/products?limit=100&sort=price")
                .json()
                .get("items")
                .get(number)
                .get("id")
                .asString();
    }

    /** A product of that merchant, or of another. */
    private String productOf(String merchant, boolean its) {
        String after = "";
        while (true) {
            var page = shop().anyone().get("/api/products?limit=100" + after).json();
            for (var item : page.get("items")) {
                var id = item.get("id").asString();
                var of = shop().anyone()
                        .get("/api/products/" + id)
                        .json()
                        .get("merchant")
                        .get("id");
                if (of.asString().equals(merchant) == its) return id;
            }
            after = "&after=" + page.get("next").asString();
        }
    }

    private void receive(Person buyer, String sku) {
        var order = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(sku, 1))
                .json();
        Basket.confirm(buyer, order, "succeed");
        var staff = shop().as("WAREHOUSE");
        for (var parcel : order.get("parcels")) {
            var warehouse = "/api/warehouses/" + parcel.get("warehouse").asString() + "/fulfilments";
            var listed = staff.get(warehouse + "?order=" + order.get("id").asString())
                    .json()
                    .get("items")
                    .get(0);
            var path = warehouse + "/" + listed.get("id").asString();
            Basket.pickAll(staff, path, listed);
            staff.post(path + "/pack", "{\"parcels\": 1}");
            staff.post(path + "/ship", "{\"carrier\": \"中通快递\", \"trackingNumber\": \"ZT1\"}");
            staff.post(path + "/deliver", "{}");
        }
    }

    @Test
    void fromTheDoorToTheAnsweredReview() {
        var buyer = shop().consumer(40);
        var reviews = "/api/products/" + product(0) + "/reviews";
        var body = "{\"stars\": 4, \"text\": \"" + SCRIPT + "\"}";
        assertThat(buyer.post(reviews, body).problem()).isEqualTo("not-received");
        receive(buyer, Basket.sku(shop(), 0));

        assertThat(buyer.post(reviews, body).status()).isEqualTo(201);

        var shown = shop().anyone().get(reviews).json();
        assertThat(shown.get("rating").get("average").asInt()).isEqualTo(40);
        assertThat(shown.get("items").get(0).get("text").asString()).isEqualTo(SCRIPT); // text, never markup
        assertThat(shown.toString()).doesNotContain("acc_");
        var id = shown.get("items").get(0).get("id").asString();
        var hidden = shop().as("OFFICE").post("/api/reviews/" + id + "/hide", "{\"reason\": \"测试\"}");
        assertThat(hidden.json().get("hidden").asString()).isEqualTo("测试");
        assertThat(shop().anyone().get(reviews).json().get("total").asInt()).isZero();
        assertThat(shop().as("ADMIN")
                        .get("/api/audit?limit=1")
                        .json()
                        .get("items")
                        .get(0)
                        .get("why")
                        .asString())
                .isEqualTo("测试");
    }

    @Test
    void aQuestionIsAnsweredByTheMerchantOfTheGoods() {
        var merchant = shop().as("MERCHANT");
        var own = merchant.get("/api/accounts/current")
                .json()
                .get("merchants")
                .get(0)
                .asString();
        var ofOwn = productOf(own, true);
        var ofOthers = productOf(own, false);
        var asker = shop().consumer(41);
        var mine = asker.post("/api/products/" + ofOwn + "/questions", "{\"text\": \"怎样保存？\"}")
                .json();
        var others = asker.post("/api/products/" + ofOthers + "/questions", "{\"text\": \"怎样保存？\"}")
                .json();

        var answered = merchant.post("/api/questions/" + mine.get("id").asString() + "/answers", "{\"text\": \"冷藏\"}");
        assertThat(answered.json().get("answers").get(0).get("from").asString()).isEqualTo("MERCHANT");
        assertThat(merchant.post("/api/questions/" + others.get("id").asString() + "/answers", "{\"text\": \"冷藏\"}")
                        .problem())
                .isEqualTo("not-received");
        assertThat(merchant.get("/api/questions?limit=100").text())
                .doesNotContain(others.get("id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reviews | {\"stars\": 0, \"text\": \"x\"} | stars",
                "reviews | {\"stars\": 6, \"text\": \"x\"} | stars",
                "reviews | {\"text\": \"x\"} | stars",
                "reviews | {\"stars\": 5, \"text\": \"  \"} | text",
                "reviews | {\"stars\": 5, \"text\": \"a\\u0000b\"} | text",
                "questions | {\"text\": \"\"} | text",
                "questions | {} | text"
            })
    void whatIsWrongIsNamed(String kind, String body, String field) {
        var refused = shop().consumer(42).post("/api/products/" + product(0) + "/" + kind, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"/api/products/none/reviews", "/api/products/none/questions"})
    void whatIsNotSoldHasNoVoices(String path) {
        assertThat(shop().anyone().get(path).status()).isEqualTo(404);
    }

    @Test
    void onlyTheOfficeHides() {
        assertThat(shop().as("MERCHANT")
                        .post("/api/reviews/rev_x/hide", "{\"reason\": \"测试\"}")
                        .status())
                .isEqualTo(403);
        assertThat(shop().as("OFFICE")
                        .post("/api/reviews/rev_x/hide", "{\"reason\": \"测试\"}")
                        .status())
                .isEqualTo(404);
    }
}
