package yonghuang.inventory.replenishment.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.WholeShopTests;

class ReplenishmentHttpTests extends WholeShopTests {
    private static final String ASSUMPTIONS = "/api/replenishment/assumptions";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void pagesGoOnFromSkuToSkuAndSayWhatTheyAssume() {
        var first = shop().as("WAREHOUSE").get("/api/warehouses/ningbo/replenishment?limit=2");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        var page = first.json();
        var second = shop().as("OFFICE")
                .get("/api/warehouses/ningbo/replenishment?limit=2&after="
                        + page.get("next").asString())
                .json();

        assertThat(page.get("items").size()).isEqualTo(2);
        assertThat(second.get("items").get(0).get("sku").asString())
                .isGreaterThan(page.get("items").get(1).get("sku").asString());
        assertThat(page.get("assumptions").get("modes").size()).isPositive();
    }

    @Test
    void whatHasNoHistoryIsNotGuessedAndNothingIsSuggestedForIt() {
        var items = shop().as("OFFICE")
                .get("/api/warehouses/ningbo/replenishment?limit=100")
                .json()
                .get("items");

        for (var item : items) {
            if (item.get("ratePerDay").isNull())
                assertThat(item.get("suggestion").isNull()).isTrue();
        }
        assertThat(shop().as("OFFICE")
                        .get("/api/warehouses/ningbo/replenishment?suggested=true")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theOfficeEditsTheVersionItRead() {
        var office = shop().as("OFFICE");
        var read = office.get(ASSUMPTIONS);
        var body = edit(read.json());

        var edited = office.put(ASSUMPTIONS, body, "If-Match", read.header("ETag"));
        var other = office.put(ASSUMPTIONS, edit(read.json()).replace("18", "19"), "If-Match", read.header("ETag"));

        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.json().get("coverDays").asInt()).isEqualTo(18);
        assertThat(edited.json().get("sample").asBoolean()).isFalse();
        assertThat(edited.json().get("editedBy").asString()).isEqualTo("sample-office");
        assertThat(other.status()).isEqualTo(412);
        assertThat(other.problem()).isEqualTo("assumptions-changed");
    }

    @Test
    void anEditOfNoVersionIsRefused() {
        var office = shop().as("OFFICE");

        var answer = office.put(ASSUMPTIONS, edit(office.get(ASSUMPTIONS).json()));

        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.problem()).isEqualTo("assumptions-version-required");
    }

    @Test
    void warehousePeopleReadButDoNotEdit() {
        var clerk = shop().as("WAREHOUSE");

        assertThat(clerk.get(ASSUMPTIONS).status()).isEqualTo(200);
        assertThat(clerk.put(ASSUMPTIONS, edit(clerk.get(ASSUMPTIONS).json()), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(403);
        assertThat(shop().as("CONSUMER").get(ASSUMPTIONS).status()).isEqualTo(403);
    }

    @Test
    void everyWrongNumberIsNamed() {
        var wrong = """
                {"modes": [{"mode": "PLANE", "leadDays": 0, "fenPerKilogram": -1}, {"mode": "ROAD", "leadDays": 2,
                "fenPerKilogram": 5}], "serviceLevelPercent": 100, "coverDays": 0, "lateDays": 7, "historyDays": 56,
                "minimumHistoryDays": 14, "weeklyDecayPercent": 80, "otherWeekdayPercent": 5, "backtestWeeks": 4}""";

        var answer = shop().as("OFFICE").put(ASSUMPTIONS, wrong, "If-Match", "\"0\"");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fieldsOf(answer))
                .contains(
                        "modes[0].mode",
                        "modes[0].leadDays",
                        "modes[0].fenPerKilogram",
                        "serviceLevelPercent",
                        "coverDays",
                        "note");
    }

    @Test
    void aWarehouseThatIsNoneIsNotFoundAndALimitHasBounds() {
        var clerk = shop().as("WAREHOUSE");

        assertThat(clerk.get("/api/warehouses/nowhere/replenishment").status()).isEqualTo(404);
        assertThat(clerk.get("/api/warehouses/ningbo/replenishment?limit=101").status())
                .isEqualTo(400);
        assertThat(clerk.get("/api/warehouses/ningbo/replenishment?suggested=true&after=junk")
                        .status())
                .isEqualTo(400);
    }

    private static java.util.List<String> fieldsOf(Answer answer) {
        var fields = new java.util.ArrayList<String>();
        answer.json()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").asString()));
        return fields;
    }

    /** As it was read, but that deliveries are to last 18 days. */
    private static String edit(JsonNode read) {
        var body = (ObjectNode) JSON.readTree(read.toString());
        body.remove(java.util.List.of("version", "sample", "editedBy", "editedAt"));
        body.put("coverDays", 18);
        body.put("note", "agreed with the carriers");
        return body.toString();
    }
}
