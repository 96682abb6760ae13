package yonghuang.catalog.origin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yonghuang.testing.Shop;
import yonghuang.testing.WholeShopTests;

/** The office enters what is known of origins; shoppers see it, in the whole shop. */
class OriginHttpTests extends WholeShopTests {
    private static final String MARKS = "/api/mark-uses";
    private static final String NOW = """
            {"kind":"地理标志保护产品","from":"2027-01-01","source":{"title":"公告","url":"https://example.org/n"},"why":"转换"}""";

    private Shop.Person office() {
        return shop().as("OFFICE");
    }

    @Test
    void aMarkTakenBackLeavesTheProductPage() {
        var marks = office().get(MARKS + "?registration=luotian-banli").json();
        var mark = marks.get("items").get(0);
        var merchant = mark.get("merchant").asString();
        var product = productOf(merchant);
        assertThat(shown(product, "/gi/mark")).isEqualTo("true");
        assertThat(shown(product, "/origin/markUse/sample")).isEqualTo("true");

        var back = office().post(MARKS + "/" + mark.get("id").asString() + "/withdraw", "{\"why\":\"误用\"}");

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().get("stands").asBoolean()).isFalse();
        Awaitility.await()
                .untilAsserted(() -> assertThat(shown(product, "/gi/mark")).isEqualTo("false"));
        assertThat(shown(product, "/gi/id")).isEqualTo("luotian-banli"); // the name of the place stays (R9)
    }

    private String productOf(String merchant) {
        var items = shop().anyone()
                .get("/api/products?gi=luotian-banli&limit=100")
                .json()
                .get("items");
        for (var item : items) {
            var id = item.get("id").asString();
            if (shown(id, "/merchant/id").equals(merchant)) return id;
        }
        throw new AssertionError("no product of " + merchant);
    }

    private String shown(String product, String member) {
        return shop().anyone().get("/api/products/" + product).json().at(member).asString();
    }

    @Test
    void historyIsOpenToAnybodyAndWrittenByTheOffice() {
        var path = "/api/registrations/yingshan-tianma";
        assertThat(shop().as("MERCHANT").post(path + "/periods", NOW).status()).isEqualTo(403);

        var changed = office().post(path + "/periods", NOW);

        assertThat(changed.status()).isEqualTo(201);
        var periods = shop().anyone().get(path).json().get("periods");
        assertThat(periods.get(0).get("kind").asString()).isEqualTo("农产品地理标志");
        assertThat(periods.get(0).get("until").asString()).isEqualTo("2027-01-01");
        assertThat(periods.get(1).get("from").asString()).isEqualTo("2027-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | from",
                "{\"from\":\"2027-02-30\"} | from",
                "{\"from\":\"2027-01-01\",\"year\":1200} | year",
                "{\"from\":\"2027-01-01\",\"source\":{\"title\":\"t\",\"url\":\"javascript:alert(1)\"},\"why\":\"w\"} | source.url",
                "{\"from\":\"2027-01-01\",\"areas\":[{\"county\":\"罗田\",\"name\":\"罗田县\"}]} | areas[0].county",
            })
    void whatIsWrongIsNamed(String body, String field) {
        var answer = office().post("/api/registrations/qiai/periods", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
        assertThat(office().get("/api/registrations/qiai").json().get("periods").size())
                .isEqualTo(1);
    }

    @Test
    void aMerchantSeesItsOwnMarksAndNobodyElses() {
        var merchant = shop().as("MERCHANT");
        var own =
                merchant.get("/api/accounts/current").json().at("/merchants/0").asString();

        assertThat(merchant.get("/api/merchants/" + own + "/mark-uses").status())
                .isEqualTo(200);
        assertThat(merchant.get("/api/merchants/sample-77/mark-uses").status()).isEqualTo(404);
        assertThat(merchant.get(MARKS).status()).isEqualTo(403);
    }

    @Test
    void everyRegistrationIsListedOnce() {
        var first = shop().anyone().get("/api/registrations?limit=30").json();
        var second = shop().anyone()
                .get("/api/registrations?limit=30&after=" + first.get("next").asString())
                .json();

        assertThat(first.get("items").size() + second.get("items").size())
                .isEqualTo(first.get("total").asInt());
        assertThat(shop().anyone().get("/api/registrations?after=x").status()).isEqualTo(400);
    }
}
