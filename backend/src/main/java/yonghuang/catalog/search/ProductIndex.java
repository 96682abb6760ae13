package yonghuang.catalog.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import yonghuang.catalog.listing.ShelfProduct;

/**
 * The words of all products in Hibernate Search. Scores are sums of fixed points, not of word statistics, so that every
 * copy of the shop ranks alike and a page can go on where another ended.
 */
final class ProductIndex implements AutoCloseable {
    /** Grows when what is put into the index changes, so that older ones are made anew. */
    static final int FORM = 1;

    private static final int BATCH = 500;
    private static final float IN_TITLE = 1;
    private static final float PART_OF_NAME = 4;
    private static final float START_OF_NAME = 8;
    private static final float WHOLE_NAME = 32;

    private final CloseableSearchMapping mapping;

    private ProductIndex(CloseableSearchMapping mapping) {
        this.mapping = mapping;
    }

    static ProductIndex open(Path folder) {
        return new ProductIndex(SearchMapping.builder(AnnotatedTypeSource.fromClasses(ProductWords.class))
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "9.12.3")
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.thread_pool.size", 1)
                .property("hibernate.search.backend.indexing.queue_count", 1)
                .property("hibernate.search.backend.io.writer.ram_buffer_size", 16)
                .build());
    }

    /** What the index found: ids and their scores, in no order. */
    record Hit(String id, long score) {}

    void fill(List<ShelfProduct> products) {
        try (var session = session()) {
            session.workspace().purge();
        }
        var tokens = new KnownTokens();
        for (int from = 0; from < products.size(); from += BATCH) {
            put(products.subList(from, Math.min(products.size(), from + BATCH)), tokens);
        }
        try (var session = session()) {
            session.workspace().mergeSegments();
        }
        settle();
    }

    void change(List<ShelfProduct> changed, Collection<String> removed) {
        try (var session = session()) {
            for (var id : removed) session.indexingPlan().purge(ProductWords.class, id, null);
        }
        var tokens = new KnownTokens();
        for (int from = 0; from < changed.size(); from += BATCH) {
            replace(changed.subList(from, Math.min(changed.size(), from + BATCH)), tokens);
        }
        settle();
    }

    private void put(List<ShelfProduct> products, KnownTokens tokens) {
        try (var session = session()) {
            for (var product : products) session.indexingPlan().add(new ProductWords(product, tokens));
        }
    }

    private void replace(List<ShelfProduct> products, KnownTokens tokens) {
        try (var session = session()) {
            for (var product : products) session.indexingPlan().addOrUpdate(new ProductWords(product, tokens));
        }
    }

    /** What was put in is on the disk and can be found. */
    private void settle() {
        try (var session = session()) {
            session.workspace().flush();
            session.workspace().refresh();
        }
    }

    private SearchSession session() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
                .build();
    }

    long size() {
        try (var session = mapping.createSession()) {
            return session.search(ProductWords.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    /** Every product all words match; a last word someone is still typing may match by its beginning. */
    List<Hit> find(List<Runs.Run> words) {
        var whole = find(words, false);
        boolean typing = whole.isEmpty() && !words.isEmpty() && !words.getLast().chinese();
        return typing ? find(words, true) : whole;
    }

    private List<Hit> find(List<Runs.Run> words, boolean typing) {
        try (var session = mapping.createSession()) {
            return session.search(ProductWords.class)
                    .select(f -> f.composite()
                            .from(f.id(String.class), f.score())
                            .as((id, score) -> new Hit(id, Math.round(score))))
                    .where(f -> matchAll(f, words, typing))
                    .fetchAllHits();
        }
    }

    private static PredicateFinalStep matchAll(TypedSearchPredicateFactory<?> f, List<Runs.Run> words, boolean typing) {
        var all = f.bool();
        for (int i = 0; i < words.size(); i++) {
            var asked = Tokens.asked(words.get(i));
            for (var token : asked) {
                boolean open = typing && i == words.size() - 1;
                all.filter(open ? beginning(f, token) : has(f, token));
            }
            var text = words.get(i).text();
            if (asked.size() == 1) all.should(worth(f, ProductWords.TITLE, text, IN_TITLE));
            addNamePoints(f, all, text);
        }
        if (words.size() > 1) addNamePoints(f, all, joined(words));
        return all;
    }

    private static SearchPredicate has(TypedSearchPredicateFactory<?> f, String token) {
        return f.match().field(ProductWords.WORDS).matching(token).toPredicate();
    }

    /** A token holds letters and digits only, so nothing in it is a wildcard of its own. */
    private static SearchPredicate beginning(TypedSearchPredicateFactory<?> f, String token) {
        return f.wildcard().field(ProductWords.WORDS).matching(token + "*").toPredicate();
    }

    private static String joined(List<Runs.Run> words) {
        var joined = new StringBuilder();
        words.forEach(word -> joined.append(word.text()));
        return joined.toString();
    }

    private static void addNamePoints(
            TypedSearchPredicateFactory<?> f, BooleanPredicateClausesStep<?, ?> all, String text) {
        all.should(worth(f, ProductWords.NAME_PART, text, PART_OF_NAME));
        all.should(worth(f, ProductWords.NAME_START, text, START_OF_NAME));
        all.should(worth(f, ProductWords.NAME_WHOLE, text, WHOLE_NAME));
    }

    private static SearchPredicate worth(TypedSearchPredicateFactory<?> f, String field, String text, float points) {
        return f.match()
                .field(field)
                .matching(text)
                .constantScore()
                .boost(points)
                .toPredicate();
    }

    @Override
    public void close() {
        mapping.close();
    }
}
