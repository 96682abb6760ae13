package yonghuang.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import yonghuang.testing.Shop;
import yonghuang.testing.WholeShopTests;

/** The office teaches the search over HTTP, in the whole shop. */
class SearchWordsHttpTests extends WholeShopTests {
    private static final String WORDS = "/api/search/synonyms";

    private static String products(String words) {
        return "/api/products?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Shop.Answer edit(String word, String tag) {
        var json = "{\"synonyms\":[{\"word\":\"%s\",\"means\":[\"板栗\"]}],\"placeNames\":[]}".formatted(word);
        return tag == null ? office().put(WORDS, json) : office().put(WORDS, json, "If-Match", tag);
    }

    private Shop.Person office() {
        return shop().as("OFFICE");
    }

    @Test
    void aTaughtWordFindsWithinSeconds() {
        assertThat(shop().anyone().get(products("毛毛球")).json().get("total").asInt())
                .isZero();
        var tag = office().get(WORDS).header("ETag");

        var edited = edit("毛毛球", tag);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag")).isNotEqualTo(tag);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(shop().anyone()
                                .get(products("毛毛球"))
                                .json()
                                .get("total")
                                .asInt())
                        .isPositive());
    }

    @Test
    void anEditSaysWhichVersionItWasMadeOn() {
        assertThat(edit("栗", null).problem()).isEqualTo("search-words-version-required");
        assertThat(edit("栗", "\"999\"").problem()).isEqualTo("search-words-changed");
        assertThat(edit("栗", "*").status()).isEqualTo(412);
    }

    @Test
    void aWrongWordIsNamed() {
        var answer = edit("两个 词", office().get(WORDS).header("ETag"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("synonyms[0].word");
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        var tag = office().get(WORDS).header("ETag");

        assertThat(office().put(WORDS, "{\"synonyms\":[]}", "If-Match", tag)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("placeNames");
        assertThat(office().put(WORDS, "{\"synonyms\":[null],\"placeNames\":[]}", "If-Match", tag)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("synonyms[0]");
        assertThat(office().put(WORDS, "{\"synonyms\":[],\"placeNames\":[],\"more\":1}", "If-Match", tag)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyTheOfficeMayReadAndTeach() {
        assertThat(shop().as("MERCHANT").get(WORDS).status()).isEqualTo(403);
        assertThat(shop().as("CONSUMER").get("/api/search/zero-hits").status()).isEqualTo(403);
        assertThat(shop().anyone().get(WORDS).status()).isEqualTo(401);
        assertThat(shop().as("ADMIN").get(WORDS).status()).isEqualTo(200);
    }

    @Test
    void aMistakeIsAnsweredWithWhatWasMeant() {
        var answer = shop().anyone().get(products("罗甜板栗")).json();

        assertThat(answer.get("didYouMean").asString()).isEqualTo("罗田板栗");
        assertThat(answer.get("items").get(0).get("title").asString()).startsWith("罗田板栗");
        assertThat(shop().anyone()
                        .get(products("罗田板栗"))
                        .json()
                        .get("didYouMean")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatWasAskedInVainIsListedForTheOffice() {
        shop().anyone().get(products("阳澄湖"));

        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                office().get("/api/search/zero-hits?limit=100").text())
                        .contains("阳澄湖"));
        assertThat(office().get("/api/search/zero-hits?limit=0").status()).isEqualTo(400);
        assertThat(office().get("/api/search/zero-hits?after=junk").status()).isEqualTo(400);
    }
}
