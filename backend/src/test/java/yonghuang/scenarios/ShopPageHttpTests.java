package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yonghuang.merchants.Licence;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.licences.Licences;
import yonghuang.testing.WholeShopTests;

/** What anybody is shown of a merchant (R14). */
class ShopPageHttpTests extends WholeShopTests {
    private static final String ID = "m-sign";

    @Autowired
    private Merchants merchants;

    @Autowired
    private Licences licences;

    @BeforeEach
    void open() {
        merchants.open(
                new Merchant(ID, "罗田某合作社", false, "421123", MerchantKind.COOPERATIVE, "93421123MA00000001", List.of()));
        licences.found(
                ID,
                List.of(
                        licence("SC-NEW", LocalDate.of(2099, 6, 30)),
                        licence("SC-OLD", LocalDate.of(2020, 6, 30)),
                        new Licence(Licence.Type.FILING, List.of("tea"), "YB-1", "预包装食品", null, "doc_secret")));
    }

    private static Licence licence(String number, LocalDate until) {
        return new Licence(Licence.Type.PRODUCTION, List.of("tea"), number, "茶叶", until, "doc_secret");
    }

    private JsonNode page(String merchant) {
        return shop().anyone().get("/api/shops/" + merchant).json();
    }

    @Test
    void registrationAndLicencesAreShownToAnybody() {
        var page = page(ID);

        assertThat(page.get("name").asString()).isEqualTo("罗田某合作社");
        assertThat(page.get("uscc").asString()).isEqualTo("93421123MA00000001");
        assertThat(page.get("kind").asString()).isEqualTo("COOPERATIVE");
        assertThat(page.at("/licences/0/number").asString()).isEqualTo("SC-NEW");
        assertThat(page.at("/licences/0/validUntil").asString()).isEqualTo("2099-06-30");
        assertThat(page.at("/licences/1/validUntil").isNull()).isTrue();
    }

    @Test
    void aLicenceThatHasRunOutIsNotShown() {
        assertThat(page(ID).get("licences").findValuesAsString("number")).containsExactly("SC-NEW", "YB-1");
    }

    @Test
    void nothingElseIsShown() {
        assertThat(page(ID).propertyNames())
                .containsExactlyInAnyOrder("id", "name", "sample", "kind", "uscc", "county", "licences", "products");
        assertThat(page(ID).toString()).doesNotContain("doc_secret");
    }

    @Test
    void aSampleSaysSoAndCountsItsProducts() {
        var seller = shop().anyone()
                .get("/api/products?limit=1")
                .json()
                .at("/items/0/id")
                .asString();
        var merchant = shop().anyone()
                .get("/api/products/" + seller)
                .json()
                .at("/merchant/id")
                .asString();

        assertThat(page(merchant).get("sample").asBoolean()).isTrue();
        assertThat(page(merchant).get("licences")).isEmpty();
        assertThat(page(merchant).get("products").asInt()).isPositive();
        assertThat(page(ID).get("products").asInt()).isZero();
    }

    @Test
    void aMerchantNobodyKnowsIsNotFound() {
        assertThat(shop().anyone().get("/api/shops/nobody").problem()).isEqualTo("not-found");
    }
}
