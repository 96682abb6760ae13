package yonghuang.listings.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.lint.AContent.aContent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class TextLintProperties {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "治疗", "治", "疗", "抗癌", "最", "最近", "第一", "次", "预防", "感冒", "，", "。", " ", "·", "🍵", "anti", "-",
                        "cancer", "茶", "１００％", "不用于")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void aMarkNamesTheWordsThatStandThere(@ForAll("texts") String text) {
        for (var mark : TextLint.marks(aContent().title(text).build())) {
            assertThat(text.substring(mark.from(), mark.to()))
                    .isEqualTo(mark.words())
                    .isNotEmpty();
        }
    }

    @Property
    void marksOfARuleDoNotOverlap(@ForAll("texts") String text) {
        for (var rule : TextRule.values()) {
            int end = 0;
            for (var mark : TextLint.marks(aContent().title(text).build())) {
                if (mark.rule() != rule) continue;
                assertThat(mark.from()).isGreaterThanOrEqualTo(end);
                end = mark.to();
            }
        }
    }

    @Property
    void signsBetweenTheCharactersHideNothing(@ForAll("texts") String text) {
        var spread = text.replaceAll("(?<=[治抗预感])(?=[疗癌防冒])", " * ");

        assertThat(TextLint.marks(aContent().title(spread).build()))
                .hasSameSizeAs(TextLint.marks(aContent().title(text).build()));
    }

    @Property
    void anyTextCanBeRead(@ForAll @StringLength(max = 200) String text) {
        for (var mark : TextLint.marks(aContent().title(text).build())) {
            assertThat(mark.to()).isBetween(mark.from() + 1, text.length());
        }
    }
}
