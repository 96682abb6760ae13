package yonghuang.catalog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import yonghuang.catalog.GiRegistration;
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

    ProductWords(ShelfProduct product) {
        var name = product.gi() == null ? "" : product.gi().nameZh();
        this.id = product.id();
        this.words = joined(Tokens.words(texts(product)));
        this.title = joined(Tokens.words(List.of(product.product().title())));
        this.namePart = joined(Tokens.parts(name));
        this.nameStart = joined(Tokens.beginnings(name));
        this.nameWhole = joined(Tokens.whole(name));
    }

    private static List<String> texts(ShelfProduct product) {
        var texts = new ArrayList<String>(List.of(
                product.product().title(),
                product.category().nameZh(),
                product.category().nameEn(),
                product.merchant().name()));
        GiRegistration gi = product.gi();
        if (gi != null) texts.addAll(List.of(gi.nameZh(), gi.nameEn()));
        if (product.county() != null) texts.add(product.county().name());
        return texts;
    }

    private static String joined(Collection<String> tokens) {
        return String.join(" ", tokens);
    }
}
