package yonghuang.listings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import yonghuang.catalog.listing.Shelves;
import yonghuang.images.Samples;
import yonghuang.testing.Shop;
import yonghuang.testing.Upload;
import yonghuang.testing.WholeShopTests;

class ListingHttpTests extends WholeShopTests {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static String picture;

    @Autowired
    private Shelves shelves;

    private Shop.Person merchant;
    private Shop.Person office;
    private String desk;
    private String sku;

    @BeforeEach
    void who() {
        merchant = shop().as("MERCHANT");
        office = shop().as("OFFICE");
        desk = "/api/merchants/"
                + merchant.get("/api/accounts/current")
                        .json()
                        .at("/merchants/0")
                        .asString() + "/products";
        sku = "HTTP-" + NUMBER.incrementAndGet();
        if (picture == null) {
            var sent =
                    Upload.as(shop(), "MERCHANT", 0).file("/api/images?purpose=PRODUCT", "a.jpg", Samples.jpeg(60, 40));
            picture = sent.json().get("id").asString();
        }
    }

    private String content(String title) {
        return content(title, "农家自种，当年新货。");
    }

    private String content(String title, String text) {
        return """
                {"content": {"title": "%s", "category": "nuts", "county": "421123",
                  "description": [{"kind": "HEADING", "lines": ["罗田板栗"]}, {"kind": "TEXT", "lines": ["%s"]},
                    {"kind": "PICTURE", "image": "%s"}],
                  "label": {"ingredients": "板栗", "producer": "罗田某合作社", "standard": "GB/T 22346", "additives": "无",
                    "productionLicence": "SC10142112300001"},
                  "taxClass": "1010112030000000000",
                  "variants": [{"sku": "%s", "spec": "500克/袋", "netWeightGrams": 500, "storage": "阴凉干燥处",
                    "shelfLifeDays": 180, "offers": [{"channel": "SHOP", "price": {"amount": 2990, "currency": "CNY"}}]}],
                  "images": ["%s"]}}
                """.formatted(title, text, picture, sku, picture);
    }

    private String begun(String title) {
        var begun = merchant.post(desk, content(title));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.json().get("id").asString();
    }

    private String submitted(String title) {
        var id = begun(title);
        var submitted = merchant.post(desk + "/" + id + "/submit", "{}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        return id;
    }

    private String published(String title) {
        var id = submitted(title);
        assertThat(office.post("/api/listings/" + id + "/publish", "{\"revision\": 1}")
                        .status())
                .isEqualTo(200);
        return id;
    }

    @Test
    void fromTheFirstDraftToTheShelf() {
        var id = submitted("板栗甲");
        assertThat(shop().anyone().get("/api/products/" + id + "/details").status())
                .isEqualTo(404);
        var waiting = office.get("/api/listings?status=SUBMITTED&limit=100").json();
        assertThat(waiting.at("/items")
                        .valueStream()
                        .map(row -> row.get("id").asString())
                        .toList())
                .contains(id);

        var published = office.post("/api/listings/" + id + "/publish", "{\"revision\": 1, \"reason\": null}");
        assertThat(published.json().get("status").asString()).isEqualTo("PUBLISHED");
        shelves.refresh();

        var page = shop().anyone().get("/api/products/" + id).json();
        assertThat(page.get("title").asString()).isEqualTo("板栗甲");
        assertThat(page.at("/images/0").asString()).isEqualTo("/api/images/" + picture + "/medium.jpg");
        var details = shop().anyone().get("/api/products/" + id + "/details").json();
        assertThat(details.at("/description/2/picture").asString()).isEqualTo("/api/images/" + picture + "/medium.jpg");
        assertThat(details.at("/label/producer").asString()).isEqualTo("罗田某合作社");
        assertThat(details.get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void detailsFollowTheShelf() {
        var id = published("板栗乙");
        shelves.refresh();
        assertThat(shop().anyone().get("/api/products/" + id + "/details").text())
                .contains("当年新货");

        var etag = merchant.get(desk + "/" + id).header("ETag");
        var written = merchant.put(desk + "/" + id, content("板栗乙", "换了说明。"), "If-Match", etag);
        assertThat(written.json().get("revision").asInt()).isEqualTo(2);
        merchant.post(desk + "/" + id + "/submit", "{}");
        var seen = office.get("/api/listings/" + id).json();
        assertThat(seen.at("/differences").size()).isEqualTo(1);
        assertThat(seen.at("/differences/0/after").asString()).isEqualTo("换了说明。");
        office.post("/api/listings/" + id + "/publish", "{\"revision\": 2}");
        shelves.refresh();

        assertThat(shop().anyone().get("/api/products/" + id + "/details").text())
                .contains("换了说明。");
    }

    @Test
    void aSampleHasItsDetailsToo() {
        var id = "luotian-banli-0001";

        var details = shop().anyone().get("/api/products/" + id + "/details").json();

        assertThat(details.at("/description/0/lines/0").asString()).contains("样例数据");
        assertThat(details.get("label").isNull()).isTrue();
    }

    @Test
    void aRepeatedBeginningIsTheSameProduct() {
        var key = UUID.randomUUID().toString();

        var first = merchant.post(desk, content("板栗丙"), "Idempotency-Key", key);
        var again = merchant.post(desk, content("板栗丙"), "Idempotency-Key", key);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        var id = merchant.post(desk, "{\"content\": {\"title\": \"板栗\", \"category\": \"nuts\"}}")
                .json()
                .get("id")
                .asString();

        var refused = merchant.post(desk + "/" + id + "/submit", "{}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors").findValuesAsString("field"))
                .contains("content.county", "content.variants", "content.images");
    }

    @Test
    void wordsTheLawForbidsAreMarked() {
        var id = merchant.post(desk, content("板栗", "可以治疗高血压。")).json().get("id").asString();

        var refused = merchant.post(desk + "/" + id + "/submit", "{}");

        assertThat(refused.problem()).isEqualTo("text-refused");
        assertThat(refused.json().at("/marks/0/rule").asString()).isEqualTo("CURE_CLAIM");
    }

    @Test
    void scriptsArePlainWords() {
        var script = "<script>alert(1)</script>";
        var id = published(script);
        shelves.refresh();

        assertThat(shop().anyone()
                        .get("/api/products/" + id)
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo(script);
        assertThat(merchant.get(desk + "?q=%3Cscript%3E")
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(row -> row.get("id").asString())
                        .toList())
                .contains(id);
    }

    @Test
    void editsNeedTheirVersionAndWaitForADecision() {
        var id = begun("板栗丁");
        assertThat(merchant.put(desk + "/" + id, content("板栗戊")).problem()).isEqualTo("listing-version-required");
        assertThat(merchant.put(desk + "/" + id, content("板栗戊"), "If-Match", "\"77\"")
                        .problem())
                .isEqualTo("listing-changed");

        merchant.post(desk + "/" + id + "/submit", "{}");
        var etag = merchant.get(desk + "/" + id).header("ETag");
        assertThat(merchant.put(desk + "/" + id, content("板栗戊"), "If-Match", etag)
                        .problem())
                .isEqualTo("listing-under-review");
        assertThat(merchant.delete(desk + "/" + id + "/draft").problem()).isEqualTo("listing-under-review");

        assertThat(merchant.post(desk + "/" + id + "/withdraw", "{}")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("DRAFT");
        assertThat(merchant.delete(desk + "/" + id + "/draft").status()).isEqualTo(204);
        assertThat(merchant.get(desk + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void aReturnNamesFieldsAndTheSecondReviewerIsTooLate() {
        var id = submitted("板栗己");
        var remarks = "{\"revision\": 1, \"remarks\": [{\"field\": \"content.title\", \"reason\": \"写明等级\"}]}";
        assertThat(office.post("/api/listings/" + id + "/return", "{\"revision\": 1, \"remarks\": []}")
                        .status())
                .isEqualTo(400);

        var returned = office.post("/api/listings/" + id + "/return", remarks);
        var again = office.post("/api/listings/" + id + "/return", remarks);

        assertThat(returned.json().at("/remarks/0/reason").asString()).isEqualTo("写明等级");
        assertThat(again.status()).isEqualTo(200);
        var late = shop().as("ADMIN").post("/api/listings/" + id + "/publish", "{\"revision\": 1}");
        assertThat(late.problem()).isEqualTo("listing-moved");
        assertThat(merchant.get(desk + "?status=RETURNED&limit=100")
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(row -> row.get("id").asString())
                        .toList())
                .contains(id);
    }

    @Test
    void manyDecisionsEachByItself() {
        var one = submitted("板栗庚");
        sku = "HTTP-" + NUMBER.incrementAndGet();
        var other = submitted("板栗辛");
        var body = """
                {"decisions": [{"product": "%s", "revision": 1, "act": "PUBLISH"},
                  {"product": "prd_none", "revision": 1, "act": "PUBLISH"},
                  {"product": "%s", "revision": 1, "act": "RETURN", "remarks": [{"field": "content.images", "reason": "模糊"}]}]}
                """.formatted(one, other);

        var decided = office.post("/api/listings/decisions", body).json().get("items");
        var repeated = office.post("/api/listings/decisions", body).json().get("items");

        assertThat(decided.findValuesAsString("done")).containsExactly("true", "false", "true");
        assertThat(decided.at("/1/problem").asString()).isEqualTo("/problems/not-found");
        assertThat(repeated).isEqualTo(decided);
    }

    @Test
    void suspendingAndPlannedPrices() {
        var id = published("板栗壬");
        assertThat(merchant.post(desk + "/" + id + "/suspend", "{\"reason\": \"缺货\"}")
                        .json()
                        .get("sale")
                        .asString())
                .isEqualTo("SUSPENDED");
        assertThat(merchant.get(desk + "?status=SUSPENDED&limit=100")
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(row -> row.get("id").asString())
                        .toList())
                .contains(id);
        office.post("/api/listings/" + id + "/suspend", "{\"reason\": \"抽检\"}");
        assertThat(merchant.post(desk + "/" + id + "/resume", "{}").problem()).isEqualTo("suspended-by-office");
        assertThat(office.post("/api/listings/" + id + "/resume", "{\"reason\": \"合格\"}")
                        .json()
                        .get("sale")
                        .asString())
                .isEqualTo("ON");

        var at = java.time.Instant.parse(
                        merchant.get(desk + "/" + id).json().get("updatedAt").asString())
                .plus(java.time.Duration.ofDays(1))
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        var prices =
                "{\"prices\": [{\"sku\": \"%s\", \"price\": {\"amount\": 1990, \"currency\": \"CNY\"}, \"at\": \"%s\"}]}"
                        .formatted(sku, at);
        var planned = merchant.put(desk + "/" + id + "/prices", prices);
        assertThat(planned.json().at("/prices/0/price/amount").asLong()).isEqualTo(1_990);
        assertThat(merchant.put(desk + "/" + id + "/prices", "{\"prices\": []}")
                        .json()
                        .get("prices")
                        .size())
                .isZero();
    }

    @Test
    void aSkuOfAnotherProductIsTaken() {
        begun("板栗癸");

        var refused = merchant.post(desk, content("又一个"));

        assertThat(refused.problem()).isEqualTo("sku-taken");
        assertThat(refused.json().at("/skus/0").asString()).isEqualTo(sku);
    }

    @Test
    void onlyWhoMayWriteWritesAndTheOfficeOnlyLooks() {
        var id = begun("板栗子");

        assertThat(office.get(desk + "/" + id).status()).isEqualTo(200);
        assertThat(office.post(desk + "/" + id + "/submit", "{}").status()).isEqualTo(403);
        assertThat(merchant.get("/api/listings").status()).isEqualTo(403);
        assertThat(shop().as("CONSUMER").get(desk).status()).isEqualTo(403);
        assertThat(shop().anyone().get("/api/listings").status()).isEqualTo(401);
    }

    @Test
    void pagesFollowOneAnother() {
        var ids = List.of(begun("页一"), again("页二"), again("页三"));

        var first = merchant.get(desk + "?q=" + sku.substring(0, 5).toLowerCase() + "&limit=2")
                .json();
        var second = merchant.get(
                        desk + "?q=http-&limit=2&after=" + first.get("next").asString())
                .json();

        assertThat(first.at("/items")
                        .valueStream()
                        .map(row -> row.get("id").asString())
                        .toList())
                .containsExactly(ids.get(2), ids.get(1));
        assertThat(second.at("/items/0/id").asString()).isEqualTo(ids.getFirst());
    }

    private String again(String title) {
        sku = "HTTP-" + NUMBER.incrementAndGet();
        return begun(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|content",
                "{\"content\": {\"title\": \"%60\"}}|content.title",
                "{\"content\": {\"category\": \"no-such\"}}|content.category",
                "{\"content\": {\"county\": \"110000\"}}|content.county",
                "{\"content\": {\"taxClass\": \"12\"}}|content.taxClass",
                "{\"content\": {\"variants\": [null]}}|content.variants[0]",
                "{\"content\": {\"variants\": [{\"sku\": \"small\"}]}}|content.variants[0].sku",
                "{\"content\": {\"variants\": [{\"sku\": \"AA-1\", \"offers\": [{\"channel\": \"MARS\", \"price\": {\"amount\": 1, \"currency\": \"CNY\"}}]}]}}|content.variants[0].offers[0].channel",
                "{\"content\": {\"variants\": [{\"sku\": \"AA-1\", \"offers\": [{\"channel\": \"SHOP\", \"price\": {\"amount\": 1, \"currency\": \"USD\"}}]}]}}|content.variants[0].offers[0].price.currency",
                "{\"content\": {\"variants\": [{\"sku\": \"AA-1\", \"netWeightGrams\": 0}]}}|content.variants[0].netWeightGrams",
                "{\"content\": {\"description\": [{\"kind\": \"HTML\"}]}}|content.description[0].kind",
                "{\"content\": {\"images\": [\"img_0\"]}}|content.images[0]"
            })
    void badContentIsRefusedByField(String body, String field) {
        var refused = merchant.post(desk, body.replace("%60", "长".repeat(61)));

        assertThat(refused.problem()).as(refused.text()).isEqualTo("invalid-request");
        assertThat(refused.json().at("/errors").findValuesAsString("field")).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"prices\": null}|prices",
                "{\"prices\": [{\"sku\": \"X\", \"price\": {\"amount\": 0, \"currency\": \"CNY\"}, \"at\": \"2026-11-24T08:00:00Z\"}]}|prices[0].price.amount",
                "{\"prices\": [{\"sku\": \"X\", \"price\": {\"amount\": 1, \"currency\": \"CNY\"}, \"at\": \"tomorrow\"}]}|prices[0].at"
            })
    void badPricesAreRefusedByField(String body, String field) {
        var refused = merchant.put(desk + "/" + published("板栗丑") + "/prices", body);

        assertThat(refused.json().at("/errors").findValuesAsString("field")).containsExactly(field);
    }

    @Test
    void badQueriesAreRefused() {
        assertThat(merchant.get(desk + "?limit=0").status()).isEqualTo(400);
        assertThat(merchant.get(desk + "?after=junk").status()).isEqualTo(400);
        assertThat(merchant.get(desk + "?status=SOLD").status()).isEqualTo(400);
        assertThat(office.get("/api/listings?after=junk").status()).isEqualTo(400);
        assertThat(office.get("/api/listings/no-such").status()).isEqualTo(404);
        assertThat(office.get("/api/merchants/no-such/products").status()).isEqualTo(404);
    }
}
