package yonghuang.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.search.Suggestions.Suggestion;

class SuggestionsTests {
    private final SuggestionTable table = new SuggestionTable(CatalogExamples.sampleShelf(600), Pinyin.PLAIN);

    @ParameterizedTest
    @CsvSource({
        "罗, 罗田板栗",
        "罗田板, 罗田板栗",
        "luot, 罗田板栗",
        "ltb, 罗田板栗",
        "LT, 罗田板栗",
        "板栗, 罗田板栗",
        "banl, 罗田板栗",
        "英山, 英山云雾茶",
        "yunwu, 英山云雾茶",
        "luo tian, 罗田板栗",
        "黄梅县, 黄梅县",
        "茶叶, 茶叶"
    })
    void theNameIsAmongThem(String typed, String name) {
        assertThat(table.of(typed)).contains(new Suggestion(name, null));
    }

    @Test
    void namesComeBeforeProductsAndNeverMoreThanEight() {
        var found = table.of("罗田");

        assertThat(found).hasSize(8);
        assertThat(found.getFirst().product()).isNull();
        assertThat(found.getLast().product()).startsWith("luotian-");
    }

    @Test
    void aProductIsFoundByTheBeginningOfItsTitle() {
        assertThat(table.of("罗田板栗精选"))
                .isNotEmpty()
                .allMatch(it -> it.text().startsWith("罗田板栗 精选") && it.product() != null);
    }

    @Test
    void noTextComesTwice() {
        assertThat(table.of("l")).extracting(Suggestion::text).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "！", "没有这种东西", "zzzz"})
    void nothingIsSuggestedForNothing(String typed) {
        assertThat(table.of(typed)).isEmpty();
    }
}
