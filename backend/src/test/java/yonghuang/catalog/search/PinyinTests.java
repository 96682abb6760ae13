package yonghuang.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yonghuang.catalog.CatalogExamples;

class PinyinTests {
    @ParameterizedTest
    @CsvSource({
        "罗田板栗, luotianbanli",
        "长阳, changyang",
        "佛手山药, foshoushanyao",
        "绿杨桥, lvyangqiao",
        "禅茶, chancha",
        "蕲春, qichun",
        "余姚, yuyao",
        "鄞州, yinzhou",
        "大别山, dabieshan"
    })
    void readsNamesAsTheyAreSaid(String chinese, String spoken) {
        assertThat(String.join("", Pinyin.PLAIN.syllables(chinese))).isEqualTo(spoken);
    }

    /** The ids of the registrations were written by hand from the names; what they leave out is no reading mistake. */
    @Test
    void readsAllRegisteredNamesAsTheirIdsDo() {
        assertThat(CatalogExamples.REGISTRATIONS.all()).allSatisfy(gi -> {
            var spoken = String.join("", Pinyin.PLAIN.syllables(gi.nameZh()));
            for (var part : gi.id().replaceAll("-\\d$", "").split("-")) {
                if (gi.nameZh().equals("老君眉茶") && part.equals("hongan")) continue;
                assertThat(spoken).contains(part);
            }
        });
    }
}
