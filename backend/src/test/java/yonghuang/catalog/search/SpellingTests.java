package yonghuang.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.vocabulary.Vocabularies;

class SpellingTests {
    private final Spelling spelling = new Spelling(CatalogExamples.sampleShelf(66), new Words(Vocabularies.BUILT_IN));

    @ParameterizedTest
    @CsvSource({
        "罗甜板栗, 罗田板栗",
        "罗田板粟, 罗田板栗",
        "罗田栗板, 罗田板栗",
        "英山云茶, 英山云雾茶",
        "木子店老迷酒礼盒, 木子店老米酒礼盒",
        "洛田县, 罗田县",
        "luotianbnali, 罗田板栗",
        "yinshan, 英山"
    })
    void saysWhatWasMeant(String written, String meant) {
        assertThat(spelling.better(Runs.of(written), words -> true)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"罗田板栗", "蜂蜜", "阳澄湖", "yswc", "iphone", "没有这种东西", "罗", ""})
    void saysNothingOfWhatIsRightOrFarFromEverything(String written) {
        assertThat(spelling.better(Runs.of(written), words -> true)).isNull();
    }

    @Test
    void keepsTheWordsThatFindSomething() {
        assertThat(spelling.better(
                        Runs.of("罗甜板栗 礼盒"), words -> !words.getFirst().text().equals("罗甜板栗")))
                .isEqualTo("罗田板栗 礼盒");
    }

    @Test
    void suggestsNothingThatFindsNothing() {
        assertThat(spelling.better(Runs.of("罗甜板栗"), words -> false)).isNull();
    }

    @Test
    void twoHundredCharactersCostNothing() {
        assertThat(spelling.better(Runs.of("罗田板粟".repeat(50)), words -> true)).isNull();
        assertThat(spelling.better(Runs.of("a ".repeat(100)), words -> true)).isNull();
    }
}
