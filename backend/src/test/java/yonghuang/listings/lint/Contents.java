package yonghuang.listings.lint;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.shared.Channel;

/** Any listing, from few words, so that two of them often agree in parts. */
final class Contents {
    private Contents() {}

    static Arbitrary<Content> any() {
        var words = Arbitraries.of("板栗", "云雾茶", "首次采摘", "").injectNull(0.2);
        return Combinators.combine(
                        words,
                        Arbitraries.of("nuts", "tea", "alcohol").injectNull(0.2),
                        Arbitraries.of("luotian-banli").injectNull(0.5),
                        Arbitraries.of("421123", "421124").injectNull(0.3),
                        block().list().ofMaxSize(5),
                        words.map(word -> word == null ? null : new Label(word, null, "GB/T 1", word, null)),
                        variant().list().ofMaxSize(4),
                        Arbitraries.of("img_a", "img_b", "img_c").list().ofMaxSize(4))
                .as((title, category, gi, county, blocks, label, variants, images) ->
                        new Content(title, category, gi, county, blocks, label, null, variants, images));
    }

    private static Arbitrary<Block> block() {
        var lines = Arbitraries.of("甲", "乙", "丙").list().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(Block.Kind.class),
                        lines,
                        Arbitraries.of("img_x").injectNull(0.7))
                .as(Block::new);
    }

    private static Arbitrary<ListedVariant> variant() {
        return Combinators.combine(
                        Arbitraries.of("A-1", "A-2", "A-3"),
                        Arbitraries.of("500克", "1千克").injectNull(0.2),
                        Arbitraries.of(500, 1_000).injectNull(0.2),
                        Arbitraries.of("特级").injectNull(0.5),
                        Arbitraries.of("冷藏").injectNull(0.5),
                        Arbitraries.of(180).injectNull(0.5),
                        offers())
                .as(ListedVariant::new);
    }

    private static Arbitrary<List<Offer>> offers() {
        return Combinators.combine(
                        Arbitraries.of(Channel.class), Arbitraries.of(0L, 990L, 1_990L), Arbitraries.of(true, false))
                .as(Offer::new)
                .list()
                .ofMaxSize(2);
    }
}
