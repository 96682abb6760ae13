package yonghuang.listings.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.lint.AContent.aContent;
import static yonghuang.listings.lint.AContent.aVariant;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.shared.Channel;
import yonghuang.shared.InvalidInput.FieldError;

class CompletenessTests {
    private static final List<Offer> OFFERED = List.of(new Offer(Channel.SHOP, 2_990, true));

    private static List<String> missing(AContent content) {
        return Completeness.missing(content.build()).stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    void wholeNutsLackNothing() {
        assertThat(missing(aContent())).isEmpty();
    }

    @Test
    void anEmptyDraftIsToldEverythingEveryClassNeeds() {
        var empty = new Content(null, null, null, null, List.of(), null, null, List.of(), List.of());

        assertThat(Completeness.missing(empty))
                .extracting(FieldError::field)
                .containsExactly(
                        "content.title", "content.category", "content.county", "content.variants", "content.images");
    }

    @Test
    void everyErrorSpeaksBothLanguages() {
        var empty = new Content(null, null, null, null, List.of(), null, null, List.of(), List.of());

        assertThat(Completeness.missing(empty))
                .allMatch(error -> !error.message().en().isBlank()
                        && error.message().zh().codePoints().anyMatch(point -> point > 0x4E00));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea", "herbal-tea", "processed", "alcohol"})
    void prepackagedFoodNeedsItsWholeLabel(String category) {
        assertThat(missing(aContent().category(category).label(null)))
                .containsExactly(
                        "content.label.producer",
                        "content.label.ingredients",
                        "content.label.standard",
                        "content.label.additives",
                        "content.label.productionLicence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nuts", "grain-oil"})
    void dryProduceNeedsItsMaker(String category) {
        assertThat(missing(aContent().category(category).label(null))).containsExactly("content.label.producer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vegetables", "tubers", "fruit", "aquatic", "livestock", "crafts"})
    void freshProduceAndCraftsNeedNoLabel(String category) {
        assertThat(missing(aContent().category(category).label(null))).isEmpty();
    }

    @Test
    void aBlankLabelIsNoLabel() {
        assertThat(missing(aContent().category("tea").label(new Label("茶叶", " ", "GB/T 1", "无", "SC1"))))
                .containsExactly("content.label.producer");
    }

    @Test
    void medicinalHerbsAreNeverSold() {
        assertThat(missing(aContent().category("medicinal"))).containsExactly("content.category");
    }

    @Test
    void foodNeedsItsStorage() {
        var bare = new ListedVariant("A-1", "一箱", 500, null, null, 180, OFFERED);

        assertThat(missing(aContent().category("fruit").variant(bare))).containsExactly("content.variants[0].storage");
        assertThat(missing(aContent().category("crafts").variant(bare))).isEmpty();
    }

    @Test
    void whatKeepsNeedsItsShelfLife() {
        var bare = new ListedVariant("A-1", "一箱", 500, null, "冷藏", null, OFFERED);

        assertThat(missing(aContent().category("nuts").variant(bare)))
                .containsExactly("content.variants[0].shelfLifeDays");
        assertThat(missing(aContent().category("tea").variant(bare)))
                .containsExactly("content.variants[0].shelfLifeDays");
        assertThat(missing(aContent().category("fruit").variant(bare))).isEmpty();
    }

    @Test
    void aVariantNeedsSpecAndWeight() {
        var bare = new ListedVariant("A-1", null, null, null, "冷藏", 180, OFFERED);

        assertThat(missing(aContent().variant(aVariant("A-0", "一箱")).variant(bare)))
                .containsExactly("content.variants[1].spec", "content.variants[1].netWeightGrams");
    }

    @Test
    void aPriceOf832GoesOnlyWithOneOfTheShop() {
        var only832 =
                new ListedVariant("A-1", "一箱", 500, null, "冷藏", 180, List.of(new Offer(Channel.P832, 2_990, true)));

        assertThat(missing(aContent().variant(only832))).containsExactly("content.variants[0].offers");
    }

    @Test
    void nothingIsFree() {
        var free = new ListedVariant("A-1", "一箱", 500, null, "冷藏", 180, List.of(new Offer(Channel.SHOP, 0, true)));

        assertThat(missing(aContent().variant(free))).containsExactly("content.variants[0].offers[0].price");
    }

    @Test
    void twoVariantsDifferInSpecOrGrade() {
        var fine = new ListedVariant("A-2", "一箱", 500, "特级", "冷藏", 180, OFFERED);

        assertThat(missing(aContent().variant(aVariant("A-1", "一箱")).variant(fine)))
                .isEmpty();
        assertThat(missing(aContent().variant(aVariant("A-1", "一箱")).variant(aVariant("A-2", "一箱 "))))
                .containsExactly("content.variants[1].spec");
    }

    @Test
    void noBlockIsEmpty() {
        var picture = new Block(Block.Kind.PICTURE, List.of(), null);
        var list = new Block(Block.Kind.LIST, List.of("甲", " "), null);
        var text = new Block(Block.Kind.TEXT, List.of(), null);

        assertThat(missing(aContent().block(picture).block(list).block(text)))
                .containsExactly(
                        "content.description[0].image",
                        "content.description[1].lines[1]",
                        "content.description[2].lines");
    }

    @Test
    void wrongAndMissingAreToldTogether() {
        assertThat(Completeness.beforeReview(
                        aContent().title("题".repeat(61)).county(null).build()))
                .extracting(FieldError::field)
                .containsExactly("content.title", "content.county");
    }
}
