package yonghuang.catalog.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
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
    static final String PRINT = "print";

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

    /** Of all the others: two entries with one print say the same. */
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    private final String print;

    ProductWords(ShelfProduct product, KnownTokens tokens) {
        var name = product.gi() == null ? "" : product.gi().nameZh();
        this.id = product.id();
        this.words = joined(words(product, tokens));
        this.title = joined(tokens.written(product.product().title()));
        this.namePart = joined(tokens.parts(name));
        this.nameStart = joined(tokens.beginnings(name));
        this.nameWhole = joined(tokens.whole(name));
        this.print = print(words, title, namePart, nameStart, nameWhole);
    }

    private static String print(String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : texts) digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 12));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String id() {
        return id;
    }

    String print() {
        return print;
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
