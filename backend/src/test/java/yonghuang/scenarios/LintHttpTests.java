package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yonghuang.images.Samples;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.Upload;
import yonghuang.testing.WholeShopTests;

/** What a merchant is told of a draft over HTTP before handing it in. */
class LintHttpTests extends WholeShopTests {
    private static final String HONEST = """
            {"content":{"title":"罗田板栗","category":"nuts","county":"421123",
             "description":[{"kind":"TEXT","lines":["果肉淡黄，蒸煮后粉糯香甜。"]}],
             "label":{"producer":"罗田某合作社"},
             "variants":[{"sku":"LINT-500","spec":"500克/袋","netWeightGrams":500,"storage":"阴凉干燥处","shelfLifeDays":180,
                          "offers":[{"channel":"SHOP","price":{"amount":2990,"currency":"CNY"}}]}],
             "images":["/art/nuts.svg"]}}""";

    private Person merchant;
    private String address;

    @BeforeEach
    void who() {
        merchant = shop().as("MERCHANT");
        var own =
                merchant.get("/api/accounts/current").json().at("/merchants/0").asString();
        address = "/api/merchants/" + own + "/products/lint";
    }

    private Answer lint(String body, String... headers) {
        return merchant.post(address, body, headers);
    }

    @Test
    void anHonestWholeDraftHasNothingToChange() {
        var answer = lint(HONEST);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("marks")).isEmpty();
        assertThat(answer.json().get("missing")).isEmpty();
    }

    @Test
    void aClaimIsMarkedWhereItStands() {
        var mark = lint(HONEST.replace("果肉淡黄", "补肾强筋")).json().at("/marks/0");

        assertThat(mark.get("field").asString()).isEqualTo("content.description[0].lines[0]");
        assertThat(mark.get("from").asInt()).isZero();
        assertThat(mark.get("to").asInt()).isEqualTo(4);
        assertThat(mark.get("words").asString()).isEqualTo("补肾强筋");
        assertThat(mark.get("rule").asString()).isEqualTo("HEALTH_CLAIM");
    }

    @Test
    void whatToChangeIsSaidInTheReadersLanguage() {
        var claim = HONEST.replace("罗田板栗", "全国第一板栗");

        assertThat(lint(claim, "Accept-Language", "zh-CN")
                        .json()
                        .at("/marks/0/message")
                        .asString())
                .startsWith("不得使用绝对化用语");
        assertThat(lint(claim, "Accept-Language", "en")
                        .json()
                        .at("/marks/0/message")
                        .asString())
                .startsWith("Superlatives are not allowed");
    }

    @Test
    void whatIsMissingIsNamedByItsPath() {
        var missing = lint("{\"content\":{\"category\":\"tea\"}}").json().get("missing");

        assertThat(missing.findValuesAsString("field"))
                .containsExactly(
                        "content.title",
                        "content.county",
                        "content.label.producer",
                        "content.label.ingredients",
                        "content.label.standard",
                        "content.label.additives",
                        "content.label.productionLicence",
                        "content.variants",
                        "content.images");
    }

    @Test
    void aRegistrationWhoseAreaDoesNotHoldTheCountyIsWrong() {
        var elsewhere = HONEST.replace("\"county\"", "\"gi\":\"no-such-registration\",\"county\"");

        assertThat(lint(elsewhere).json().get("missing").findValuesAsString("field"))
                .containsExactly("content.gi");
    }

    @Test
    void tooLongATextIsToldAmongTheMissing() {
        var missing = lint(HONEST.replace("罗田板栗", "板".repeat(61))).json().get("missing");

        assertThat(missing.findValuesAsString("field")).containsExactly("content.title");
    }

    @Test
    void nothingIsKept() {
        var before =
                merchant.get(address.replace("/lint", "")).json().get("total").asInt();

        lint(HONEST);

        assertThat(merchant.get(address.replace("/lint", ""))
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(before);
    }

    @Test
    void handingInAClaimIsRefusedWithItsMarks() {
        var products = address.replace("/lint", "");
        var picture =
                Upload.as(shop(), "MERCHANT", 0).file("/api/images?purpose=PRODUCT", "a.jpg", Samples.jpeg(90, 60));
        var claim = HONEST.replace("果肉淡黄", "清热解毒")
                .replace("/art/nuts.svg", picture.json().get("id").asString());
        var written = merchant.post(products, claim);
        assertThat(written.status()).as(written.text()).isEqualTo(201);

        var refused = merchant.post(
                products + "/" + written.json().get("id").asString() + "/submit", "{}", "Accept-Language", "zh-CN");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("text-refused");
        assertThat(refused.json().at("/marks/0/words").asString()).isEqualTo("清热解毒");
        assertThat(refused.json().at("/marks/0/message").asString()).startsWith("普通食品不得宣称保健功能");
    }

    @Test
    void noContentIsRefused() {
        assertThat(lint("{}").problem()).isEqualTo("invalid-request");
    }
}
