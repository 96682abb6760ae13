package yonghuang.listings.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.lint.AContent.aContent;
import static yonghuang.listings.lint.AContent.aVariant;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

class FormTests {
    private static List<String> wrong(AContent content) {
        return Form.wrong(content.build()).stream().map(FieldError::field).toList();
    }

    private static ListedVariant offered(Offer... offers) {
        return new ListedVariant("A-1", null, null, null, null, null, List.of(offers));
    }

    @Test
    void anEmptyDraftIsNotWrong() {
        var empty = new Content(null, null, null, null, List.of(), null, null, List.of(), List.of());

        assertThat(Form.wrong(empty)).isEmpty();
    }

    @Test
    void lengthsCountCharactersNotUnits() {
        assertThat(wrong(aContent().title("🍵".repeat(60)))).isEmpty();
        assertThat(wrong(aContent().title("🍵".repeat(61)))).containsExactly("content.title");
    }

    @Test
    void everyTextIsBounded() {
        var x = "x".repeat(1_001);
        var label = new Label(x, x, x, x, x);
        var variant = new ListedVariant("A-1", x, 1, x, x, 1, List.of());

        assertThat(wrong(aContent()
                        .title(x)
                        .gi(x)
                        .says(x)
                        .block(new Block(Block.Kind.PICTURE, List.of(), x))
                        .label(label)
                        .variant(variant)
                        .images(x)))
                .containsExactly(
                        "content.title",
                        "content.gi",
                        "content.description[0].lines[0]",
                        "content.description[1].image",
                        "content.label.ingredients",
                        "content.label.producer",
                        "content.label.standard",
                        "content.label.additives",
                        "content.label.productionLicence",
                        "content.variants[0].spec",
                        "content.variants[0].grade",
                        "content.variants[0].storage",
                        "content.images[0]");
    }

    @Test
    void noTextHasControlCharactersOrTurnsItsDirection() {
        assertThat(wrong(aContent().title("板\u0000栗"))).containsExactly("content.title");
        assertThat(wrong(aContent().title("板\u202E栗"))).containsExactly("content.title");
        assertThat(wrong(aContent().says("一\n二"))).containsExactly("content.description[0].lines[0]");
    }

    @Test
    void codesHaveTheirForm() {
        assertThat(wrong(aContent().category("gold").county("330100").taxClass("12")))
                .containsExactly("content.category", "content.county", "content.taxClass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "-A1",
                "lt-500",
                "LT_500",
                "LT 500",
                "板栗-500",
                "A12345678901234567890123456789012345678901"
            })
    void aSkuOfAnotherFormIsWrong(String sku) {
        assertThat(wrong(aContent().variant(aVariant(sku, "一箱")))).containsExactly("content.variants[0].sku");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "LT-BANLI-2500", "0-0", "A123456789012345678901234567890123456789"})
    void aSkuOfTheFormIsNot(String sku) {
        assertThat(wrong(aContent().variant(aVariant(sku, "一箱")))).isEmpty();
    }

    @Test
    void skusAreUnlike() {
        assertThat(wrong(aContent().variant(aVariant("A-1", "一箱")).variant(aVariant("A-1", "两箱"))))
                .containsExactly("content.variants[1].sku");
    }

    @Test
    void aChannelHasOneOffer() {
        assertThat(wrong(aContent()
                        .variant(offered(new Offer(Channel.SHOP, 1, true), new Offer(Channel.SHOP, 2, true)))))
                .containsExactly("content.variants[0].offers[1].channel");
    }

    @Test
    void aPriceIsNeitherNegativeNorWithoutEnd() {
        assertThat(wrong(aContent().variant(offered(new Offer(Channel.SHOP, -1, true)))))
                .containsExactly("content.variants[0].offers[0].price");
        assertThat(wrong(aContent().variant(offered(new Offer(Channel.SHOP, 100_000_001, true)))))
                .containsExactly("content.variants[0].offers[0].price");
        assertThat(wrong(aContent().variant(offered(new Offer(Channel.SHOP, 0, true)))))
                .isEmpty();
    }

    @Test
    void weightAndShelfLifeArePositive() {
        assertThat(wrong(aContent().variant(new ListedVariant("A-1", null, 0, null, null, -1, List.of()))))
                .containsExactly("content.variants[0].netWeightGrams", "content.variants[0].shelfLifeDays");
    }

    @Test
    void thereAreNotTooManyOfAnything() {
        var content = aContent().images(numbered("img_", 10));
        for (var sku : numbered("A-", 21)) content.variant(aVariant(sku, "一箱"));
        content.says(numbered("x", 61));

        assertThat(wrong(content)).containsExactly("content.description", "content.variants", "content.images");
    }

    @Test
    void aDescriptionIsBoundedAsAWhole() {
        assertThat(wrong(aContent()
                        .says(Collections.nCopies(21, "字".repeat(1_000)).toArray(String[]::new))))
                .containsExactly("content.description");
    }

    @Test
    void onlyAListHasManyLinesAndOnlyAPictureAnImage() {
        assertThat(wrong(aContent()
                        .block(new Block(Block.Kind.TEXT, List.of("一", "二"), null))
                        .block(new Block(Block.Kind.HEADING, List.of("一"), "img_a"))
                        .block(new Block(Block.Kind.LIST, List.of("一", "二"), null))))
                .containsExactly("content.description[0].lines", "content.description[1].image");
    }

    @Test
    void aPictureStandsOnce() {
        assertThat(wrong(aContent().images("img_a", "img_a"))).containsExactly("content.images[1]");
    }

    @Provide
    Arbitrary<Content> contents() {
        return Contents.any();
    }

    @Property
    void whatIsWrongIsNamedUnderThePathOfTheRequest(@ForAll("contents") Content content) {
        assertThat(Completeness.beforeReview(content))
                .allMatch(error -> error.field().matches("content(\\.\\w+(\\[\\d+])?)+"));
    }

    private static String[] numbered(String name, int times) {
        return IntStream.range(0, times).mapToObj(i -> name + i).toArray(String[]::new);
    }
}
