package yonghuang.catalog.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import yonghuang.catalog.listing.ShelfProduct;

/**
 * The words of all products in Hibernate Search, whatever engine is behind it. Scores are sums of fixed points, not of word
 * statistics, so that every copy of the shop and every engine rank alike and a page can go on where another ended.
 */
final class ProductIndex implements AutoCloseable {
    /** Grows when what is put into the index changes, so that older ones are made anew. */
    static final int FORM = 2;

    private static final int BATCH = 500;

    private final CloseableSearchMapping mapping;

    private final IndexingPlanSynchronizationStrategy writing;

    private ProductIndex(CloseableSearchMapping mapping, IndexingPlanSynchronizationStrategy writing) {
        this.mapping = mapping;
        this.writing = writing;
    }

    /** In this process, where a write cannot be lost on the way: what was put in is on the disk when all is done. */
    static ProductIndex near(CloseableSearchMapping mapping) {
        return new ProductIndex(mapping, IndexingPlanSynchronizationStrategy.async());
    }

    /** On a cluster: every batch waits until it was taken, and throws when it was not. */
    static ProductIndex far(CloseableSearchMapping mapping) {
        return new ProductIndex(mapping, IndexingPlanSynchronizationStrategy.writeSync());
    }

    /** What the index found: ids and their scores, in no order. */
    record Hit(String id, long score) {}

    private record Entry(String id, String print) {}

    /** @param beforeBatch called before every batch; what it throws ends the work */
    void fill(List<ShelfProduct> products, Tokens tokens, Runnable beforeBatch) {
        try (var session = session()) {
            session.workspace().purge();
        }
        var known = new KnownTokens(tokens);
        for (int from = 0; from < products.size(); from += BATCH) {
            beforeBatch.run();
            put(products.subList(from, Math.min(products.size(), from + BATCH)), known);
        }
        try (var session = session()) {
            session.workspace().mergeSegments();
        }
        settle();
    }

    void change(List<ShelfProduct> changed, Collection<String> removed, Tokens tokens, Runnable beforeBatch) {
        beforeBatch.run();
        try (var session = session()) {
            for (var id : removed) session.indexingPlan().purge(ProductWords.class, id, null);
        }
        var known = new KnownTokens(tokens);
        for (int from = 0; from < changed.size(); from += BATCH) {
            beforeBatch.run();
            replace(changed.subList(from, Math.min(changed.size(), from + BATCH)), known);
        }
        settle();
    }

    /**
     * Compares every entry with the products and mends what differs. Costs a read of all ids and prints.
     *
     * @return how many entries were put in, replaced or removed
     */
    int mend(List<ShelfProduct> products, Tokens tokens, Runnable beforeBatch) {
        settle(); // what was taken but cannot be found yet would be judged by what it replaced
        var surplus = prints();
        var known = new KnownTokens(tokens);
        var differing = products.stream()
                .filter(product -> {
                    var there = surplus.remove(product.id());
                    return !new ProductWords(product, known).print().equals(there);
                })
                .toList();
        if (!differing.isEmpty() || !surplus.isEmpty()) change(differing, surplus.keySet(), tokens, beforeBatch);
        return differing.size() + surplus.size();
    }

    private Map<String, String> prints() {
        try (var session = mapping.createSession()) {
            var prints = new HashMap<String, String>();
            session.search(ProductWords.class)
                    .select(f -> f.composite()
                            .from(f.id(String.class), f.field(ProductWords.PRINT, String.class))
                            .as(Entry::new))
                    .where(f -> f.matchAll())
                    .fetchAllHits()
                    .forEach(entry -> prints.put(entry.id(), entry.print()));
            return prints;
        }
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
                .indexingPlanSynchronizationStrategy(writing)
                .build();
    }

    long size() {
        try (var session = mapping.createSession()) {
            return session.search(ProductWords.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    /** Every product all words match; a last word someone is still typing may match by its beginning. */
    List<Hit> find(List<Runs.Run> asked, Words words) {
        var whole = find(asked, words, false);
        boolean typing = whole.isEmpty() && !asked.isEmpty() && !asked.getLast().chinese();
        return typing ? find(asked, words, true) : whole;
    }

    private List<Hit> find(List<Runs.Run> asked, Words words, boolean typing) {
        try (var session = mapping.createSession()) {
            return session.search(ProductWords.class)
                    .select(f -> f.composite()
                            .from(f.id(String.class), f.score())
                            .as((id, score) -> new Hit(id, Math.round(score))))
                    .where(f -> WordQuery.of(f, words, asked, typing))
                    .fetchAllHits();
        }
    }

    @Override
    public void close() {
        mapping.close();
    }
}
