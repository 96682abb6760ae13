package yonghuang.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.listing.Display;
import yonghuang.catalog.listing.Lister;
import yonghuang.catalog.listing.Listing;
import yonghuang.catalog.listing.ListingQuery;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.SortOrder;

/** Words to products over a real index, whatever engine has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WordSearchContract {
    final Shelf shelf = CatalogExamples.sampleShelf(400);
    final Display display = new Display(shelf, new CatalogExamples.Stock(), Map.of());
    IndexedSearch search;

    abstract IndexedSearch open(Path folder);

    @BeforeAll
    void index(@TempDir Path folder) {
        search = open(folder);
        search.follow(shelf);
    }

    @AfterAll
    void close() {
        search.close();
    }

    Listing find(String words) {
        return find(search, words, display);
    }

    static Listing find(IndexedSearch search, String words, Display display) {
        var query = new ListingQuery(
                words, List.of(), List.of(), List.of(), false, null, null, SortOrder.RELEVANCE, 100, null);
        return Lister.list(
                display, query, search.matching(words, display.shelf()).ranking());
    }

    @ParameterizedTest
    @CsvSource({
        "罗田板栗, 罗田板栗",
        "luotian, 罗田板栗",
        "ltbl, 罗田板栗",
        "banli, 罗田板栗",
        "luotianbanli, 罗田板栗",
        "板栗, 罗田板栗",
        "LTBL, 罗田板栗",
        "luotian banli, 罗田板栗",
        "罗田 板栗, 罗田板栗",
        "云雾茶, 英山云雾茶",
        "英山云雾茶, 英山云雾茶",
        "yunwu, 英山云雾茶",
        "yswc, 无",
        "ysywc, 英山云雾茶",
        "苕, 红安苕",
        "黄梅 鱼面, 黄梅鱼面",
        "夫子河鱼, 夫子河鱼面",
        "huangmeiyumian, 黄梅鱼面",
        "chestnut, 罗田板栗",
        "luotianb, 罗田板栗",
        "佛手山药, 广济佛手山药",
        "foshou, 广济佛手山药",
        "ｌｕｏｔｉａｎ板栗, 罗田板栗",
        "绿杨桥, 绿杨桥封缸酒",
        "lvyangqiao, 绿杨桥封缸酒",
        "lüyangqiao, 绿杨桥封缸酒",
        "板栗！, 罗田板栗",
        "红安县 茶, 老君眉茶",
        "hong'an laojunmei, 老君眉茶",
        "罗田板栗 礼盒装, 罗田板栗"
    })
    void theFirstFoundIs(String words, String name) {
        var found = find(words).items();

        if (name.equals("无")) assertThat(found).isEmpty();
        else assertThat(found.getFirst().product().product().title()).startsWith(name + " ");
    }

    @Test
    void aWholeNameFindsAllItsProductsFirst() {
        var found = find("罗田板栗");
        var named = shelf.products().stream()
                .filter(it -> it.product().title().startsWith("罗田板栗"))
                .count();

        assertThat(found.items().subList(0, (int) named))
                .allMatch(it -> it.product().product().title().startsWith("罗田板栗 "));
    }

    @Test
    void everyWordMustMatch() {
        assertThat(find("罗田 云雾茶").total()).isZero();
        assertThat(find("大别山 蜂蜜 礼盒").total()).isZero();
        assertThat(find("罗田板栗 礼盒").items())
                .isNotEmpty()
                .allMatch(it -> it.product().product().title().contains("礼盒"));
    }

    @Test
    void aCountyFindsEverythingFromThere() {
        assertThat(find("罗田县").total())
                .isEqualTo(shelf.products().stream()
                        .filter(it -> it.county() != null && it.county().name().equals("罗田县"))
                        .count());
    }

    @Test
    void aMerchantIsFoundByName() {
        assertThat(find("样例合作社 92").items())
                .isNotEmpty()
                .allMatch(it -> it.product().merchant().name().contains("92"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "？", "\"", "a* OR b", "+-&&||!(){}[]^~:\\/", "\u0000"})
    void signsAreNoSyntax(String words) {
        assertThat(find(words).total()).isZero();
    }

    @Test
    void twoHundredCharactersOfAnythingAreAnswered() {
        assertThat(find("罗田板栗".repeat(50)).total()).isZero();
        assertThat(find("a ".repeat(100)).total()).isZero();
        assertThat(find("罗 ".repeat(100)).total()).isPositive();
    }

    @Test
    void pagesOfHitsPutTogetherAreAllHits() {
        var all = find("茶").items();
        var pieced = new ArrayList<String>();
        String after = null;
        do {
            var query = new ListingQuery(
                    "茶", List.of(), List.of(), List.of(), false, null, null, SortOrder.RELEVANCE, 7, after);
            var page = Lister.list(display, query, search.matching("茶", shelf).ranking());
            page.items().forEach(item -> pieced.add(item.product().id()));
            after = page.next();
        } while (after != null);

        assertThat(pieced)
                .isEqualTo(all.stream().map(item -> item.product().id()).toList());
    }
}
