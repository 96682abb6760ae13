package yonghuang.catalog.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import yonghuang.catalog.listing.ShelfProduct;

/** A product as the index knows it: ready-made tokens, separated by spaces. */
@SearchEntity
@Indexed(index = ProductWords.INDEX)
final class ProductWords {
    static final String INDEX = "products";
    static final String WORDS = "words";
    static final String TITLE = "title";
    static final String NAME_PART = "namePart";
    static final String NAME_START = "nameStart";
    static final String NAME_WHOLE = "nameWhole";

    /** Built into every engine. */
    private static final String AT_SPACES = "whitespace";

    @DocumentId
    private final String id;

    /** All that can be found: title, registered name, county, category, merchant. */
    @FullTextField(analyzer = AT_SPACES, norms = Norms.NO, projectable = Projectable.NO)
    private final String words;

    @FullTextField(analyzer = AT_SPACES, norms = Norms.NO, projectable = Projectable.NO)
    private final String title;

    @FullTextField(analyzer = AT_SPACES, norms = Norms.NO, projectable = Projectable.NO)
    private final String namePart;

    @FullTextField(analyzer = AT_SPACES, norms = Norms.NO, projectable = Projectable.NO)
    private final String nameStart;

    @FullTextField(analyzer = AT_SPACES, norms = Norms.NO, projectable = Projectable.NO)
    private final String nameWhole;

    ProductWords(ShelfProduct product, KnownTokens tokens) {
        var name = product.gi() == null ? "" : product.gi().nameZh();
        var title = product.product().title();
        this.id = product.id();
        this.words = joined(words(product, tokens));
        this.title = joined(tokens.written(title));
        this.namePart = joined(tokens.parts(name));
        this.nameStart = joined(tokens.beginnings(name));
        this.nameWhole = joined(tokens.whole(name));
    }

    private static Set<String> words(ShelfProduct product, KnownTokens tokens) {
        var category = product.category();
        var words = new LinkedHashSet<String>(
                tokens.writtenAndSpoken(product.product().title()));
        words.addAll(tokens.writtenAndSpoken(category.nameZh()));
        words.addAll(tokens.written(category.nameEn()));
        words.addAll(tokens.written(product.merchant().name()));
        var gi = product.gi();
        if (gi != null) {
            words.addAll(tokens.writtenAndSpoken(gi.nameZh()));
            words.addAll(tokens.written(gi.nameEn()));
        }
        var county = product.county();
        if (county != null) words.addAll(tokens.writtenAndSpoken(county.name()));
        return words;
    }

    private static String joined(Collection<String> tokens) {
        return String.join(" ", tokens);
    }
}
