package yonghuang.listings.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.lint.AContent.aContent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.catalog.GiRegistrations;
import yonghuang.catalog.Product;
import yonghuang.catalog.sample.SampleProducts;
import yonghuang.listings.Block;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;

class TextLintTests {
    @Test
    void aMarkNamesFieldPlaceAndWords() {
        var content = aContent().says("荷叶茶", "泡一杯，清热解毒。").build();

        assertThat(TextLint.marks(content))
                .containsExactly(new Mark("content.description[1].lines[0]", 4, 8, "清热解毒", TextRule.HEALTH_CLAIM));
    }

    @Test
    void placesAreCountedInUtf16Units() {
        assertThat(TextLint.marks(aContent().title("🍵🍵 抗癌").build()))
                .containsExactly(new Mark("content.title", 5, 7, "抗癌", TextRule.CURE_CLAIM));
    }

    @Test
    void theWordsAreThoseWrittenWithWhatStandsBetween() {
        assertThat(TextLint.marks(aContent().title("能 治-疗 百病").build()))
                .extracting(Mark::words)
                .containsExactly("治-疗 百病");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "治疗",
                "治 疗",
                "治　疗",
                "治·疗",
                "治*疗",
                "治\u200b疗",
                "治/疗",
                "【治】疗",
                "ＡＮＴＩ－ＣＡＮＣＥＲ",
                "Anti  Cancer",
                "anti_cancer"
            })
    void aWordIsFoundHoweverItIsSpread(String spread) {
        assertThat(TextLint.marks(aContent().title(spread).build()))
                .extracting(Mark::rule)
                .containsExactly(TextRule.CURE_CLAIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "滋养，颜色金黄",
                "积极致力",
                "暑气全消，炎夏好去处",
                "家人平安，神清气爽",
                "Secure parcels",
                "Building No. 10, Farm Road",
                "1100% full",
                "二十孔竹筛"
            })
    void partsOfOtherWordsAreNoWords(String honest) {
        assertThat(TextLint.marks(aContent().title(honest).build())).isEmpty();
    }

    @Test
    void anActMarksItsObjectInTheSameClauseOnly() {
        assertThat(TextLint.marks(aContent().says("预防各种常见的感冒").build())).hasSize(1);
        assertThat(TextLint.marks(aContent().says("预防受潮，感冒药请另放").build())).isEmpty();
    }

    @Test
    void whatIsDeniedIsNotClaimed() {
        assertThat(TextLint.marks(aContent().says("本品不具有疾病预防、治疗功能").build())).isEmpty();
    }

    @Test
    void aDenialReachesItsOwnClauseOnly() {
        assertThat(TextLint.marks(aContent().says("不用于烹饪，治疗失眠").build()))
                .extracting(Mark::words)
                .containsExactly("治疗失眠");
    }

    @Test
    void anAllowedWordFreesOnlyWhatItHolds() {
        assertThat(TextLint.marks(aContent().says("最近到货，最香").build()))
                .containsExactly(new Mark("content.description[0].lines[0]", 5, 6, "最", TextRule.ABSOLUTE_WORD));
    }

    @Test
    void everyTextIsRead() {
        var claim = "抗癌";
        var label = new Label(claim, claim, claim, claim, claim);
        var variant = new ListedVariant("A-1", claim, 1, claim, claim, 1, List.of());
        var list = new Block(Block.Kind.LIST, List.of("甲", claim), null);
        var picture = new Block(Block.Kind.PICTURE, List.of(claim), "img_a");

        assertThat(TextLint.marks(aContent()
                        .title(claim)
                        .block(list)
                        .block(picture)
                        .label(label)
                        .variant(variant)
                        .build()))
                .extracting(Mark::field)
                .containsExactly(
                        "content.title",
                        "content.description[0].lines[1]",
                        "content.description[1].lines[0]",
                        "content.variants[0].spec",
                        "content.variants[0].grade",
                        "content.variants[0].storage",
                        "content.label.ingredients",
                        "content.label.producer",
                        "content.label.standard",
                        "content.label.additives",
                        "content.label.productionLicence");
    }

    @Test
    void aProducerMayBeCalledFirst() {
        var label = new Label("糯米", "黄冈第一酿造厂", null, null, null);

        assertThat(TextLint.marks(aContent().label(label).build())).isEmpty();
    }

    @Test
    void craftsAreNoFood() {
        assertThat(TextLint.marks(aContent().category("crafts").says("护肤手工皂碟").build()))
                .isEmpty();
        assertThat(TextLint.marks(aContent().category(null).says("护肤茶").build()))
                .hasSize(1);
    }

    @Test
    void alcoholWithoutTheNoticeIsMarkedWhereItIsMissing() {
        assertThat(TextLint.marks(aContent().category("alcohol").says("老米酒").build()))
                .containsExactly(new Mark("content.description", 0, 0, "", TextRule.MINORS_NOTICE));
    }

    @Test
    void aNoticeInTheTitleIsNoNotice() {
        assertThat(TextLint.marks(
                        aContent().category("alcohol").title("不向未成年人出售").build()))
                .hasSize(1);
    }

    @Test
    void onlyAlcoholMayNotSpeakToMinors() {
        assertThat(TextLint.marks(aContent().says("孩子也爱吃").build())).isEmpty();
        assertThat(TextLint.marks(
                        aContent().category("alcohol").says("不向未成年人出售", "孩子也爱喝").build()))
                .containsExactly(new Mark("content.description[1].lines[0]", 0, 2, "孩子", TextRule.MINORS_NOTICE));
    }

    @Test
    void ofATextThatIsTooLongOnlyTheBeginningIsRead() {
        assertThat(TextLint.marks(aContent().title("最".repeat(300_000)).build()))
                .extracting(Mark::to)
                .containsExactly(2_000);
    }

    @Test
    void theNamesOfAllRegistrationsAreAllowed() {
        var registrations = new GiRegistrations();

        for (var registration : registrations.all()) {
            assertThat(TextLint.marks(aContent()
                            .title(registration.nameZh())
                            .says(registration.nameEn())
                            .build()))
                    .as(registration.nameZh())
                    .isEmpty();
        }
    }

    @Test
    void everySampleProductPasses() {
        for (var product : new SampleProducts(new GiRegistrations()).first(600)) {
            assertThat(TextLint.marks(said(product))).as(product.id()).isEmpty();
        }
    }

    private static yonghuang.listings.Content said(Product product) {
        var content = aContent()
                .title(product.title())
                .category(product.category().id())
                .says(product.description());
        for (var variant : product.variants()) {
            content.variant(new ListedVariant(
                    variant.sku(), variant.spec(), variant.netWeightGrams(), null, variant.storage(), null, List.of()));
        }
        return content.build();
    }
}
