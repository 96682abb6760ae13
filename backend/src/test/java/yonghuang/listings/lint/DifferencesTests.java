package yonghuang.listings.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.lint.AContent.aContent;
import static yonghuang.listings.lint.AContent.aVariant;

import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.listings.Block;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.shared.Channel;

class DifferencesTests {
    private static final ListedVariant SMALL = aVariant("LT-500", "500克/袋");
    private static final ListedVariant LARGE = aVariant("LT-1000", "1千克/袋");

    @Test
    void aTitleIsToldBeforeAndAfter() {
        assertThat(Differences.between(
                        aContent().build(), aContent().title("罗田甜柿").build()))
                .containsExactly(new Difference("content.title", "罗田板栗", "罗田甜柿"));
    }

    @Test
    void aPriceIsToldUnderItsSkuAndChannelInYuan() {
        var dearer = new ListedVariant(
                "LT-500", "500克/袋", 500, null, "阴凉干燥处", 180, List.of(new Offer(Channel.SHOP, 3_500, true)));

        assertThat(Differences.between(
                        aContent().variant(LARGE).variant(SMALL).build(),
                        aContent().variant(LARGE).variant(dearer).build()))
                .containsExactly(new Difference("content.variants[LT-500].offers[SHOP].price", "29.90", "35.00"));
    }

    @Test
    void variantsInAnotherOrderDifferInTheirOrderOnly() {
        assertThat(Differences.between(
                        aContent().variant(SMALL).variant(LARGE).build(),
                        aContent().variant(LARGE).variant(SMALL).build()))
                .containsExactly(new Difference("content.variants", "LT-500 LT-1000", "LT-1000 LT-500"));
    }

    @Test
    void aBlockPutInBetweenIsTheOnlyDifference() {
        var heading = new Block(Block.Kind.HEADING, List.of("产地"), null);

        assertThat(Differences.between(
                        aContent().says("一", "二").build(),
                        aContent().says("一").block(heading).says("二").build()))
                .containsExactly(
                        new Difference("content.description[1].kind", null, "HEADING"),
                        new Difference("content.description[1].lines[0]", null, "产地"));
    }

    @Test
    void aLineWrittenAnewIsToldBeforeAndAfter() {
        assertThat(Differences.between(
                        aContent().says("一", "二", "三").build(),
                        aContent().says("一", "贰", "三").build()))
                .containsExactly(new Difference("content.description[1].lines[0]", "二", "贰"));
    }

    @Test
    void aBlockTakenOutIsToldWhereItStood() {
        assertThat(Differences.between(
                        aContent().says("一", "二").build(), aContent().says("二").build()))
                .containsExactly(
                        new Difference("content.description[0].kind", "TEXT", null),
                        new Difference("content.description[0].lines[0]", "一", null));
    }

    @Test
    void picturesAreAddedTakenAwayAndMoved() {
        assertThat(Differences.between(
                        aContent().images("img_a", "img_b", "img_c").build(),
                        aContent().images("img_c", "img_a", "img_d").build()))
                .containsExactly(
                        new Difference("content.images[2]", null, "img_d"),
                        new Difference("content.images[1]", "img_b", null),
                        new Difference("content.images", "img_a img_c", "img_c img_a"));
    }

    @Test
    void aLabelWithoutAWordIsNoLabel() {
        var empty = new yonghuang.listings.Label(null, null, null, null, null);

        assertThat(Differences.between(
                        aContent().label(null).build(), aContent().label(empty).build()))
                .isEmpty();
    }
}
