package yonghuang.catalog.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import yonghuang.catalog.listing.Ranking;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.ShelfFollower;
import yonghuang.catalog.listing.ShelfProduct;
import yonghuang.catalog.listing.WordSearch;
import yonghuang.shared.Busy;
import yonghuang.shared.ShopSettings;

/**
 * Search over an index in this process. The index is derived: missing, damaged or outdated it is made anew from the shelf
 * while lists are served; only questions with words wait for the first one.
 */
@Component
public final class IndexedSearch implements WordSearch, ShelfFollower, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexedSearch.class);
    private static final int KEPT_RANKS = 2_000_000;
    private static final int RANKS_OF_AN_EMPTY_ONE = 50;

    private final Path dataFolder;
    private final Duration longestWait;
    private final Cache<Asked, Ranking> answers = Caffeine.newBuilder()
            .maximumWeight(KEPT_RANKS)
            .weigher((Asked asked, Ranking found) -> found.size() + RANKS_OF_AN_EMPTY_ONE)
            .build();

    private @Nullable IndexFolder folder; // these two belong to the thread that follows
    private @Nullable ProductIndex open;

    private volatile @Nullable Indexed indexed;

    @Autowired
    IndexedSearch(ShopSettings settings) {
        this(settings.dataFolder(), Duration.ofSeconds(10));
    }

    public IndexedSearch(Path dataFolder, Duration longestWait) {
        this.dataFolder = dataFolder;
        this.longestWait = longestWait;
    }

    /** An index that can be asked, and the shelf it was made from. */
    private record Indexed(ProductIndex index, Shelf shelf, long generation) {
        boolean answersFor(Shelf asked) {
            return shelf.size() > 0 || asked.size() == 0;
        }
    }

    private record Asked(List<Runs.Run> words, long shelf, long generation) {}

    @Override
    public Ranking matching(String words, Shelf shelf) {
        var current = indexedFor(shelf);
        var asked = new Asked(Runs.of(words), shelf.number(), current.generation());
        return answers.get(asked, question -> ask(current.index(), question.words(), shelf));
    }

    static Ranking ask(ProductIndex index, List<Runs.Run> words, Shelf shelf) {
        var hits = words.isEmpty() ? List.<ProductIndex.Hit>of() : index.find(words);
        var ids = new ArrayList<String>(hits.size());
        var scores = new long[hits.size()];
        for (var hit : hits) {
            scores[ids.size()] = hit.score();
            ids.add(hit.id());
        }
        return shelf.ranking(ids, scores);
    }

    @Override
    public long generation() {
        var current = indexed;
        return current == null ? 0 : current.generation();
    }

    private Indexed indexedFor(Shelf shelf) {
        var current = indexed;
        return current != null && current.answersFor(shelf) ? current : await(shelf);
    }

    private synchronized Indexed await(Shelf shelf) {
        long deadline = System.nanoTime() + longestWait.toNanos();
        try {
            for (var current = indexed; ; current = indexed) {
                if (current != null && current.answersFor(shelf)) return current;
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) throw new Busy();
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    @Override
    public void follow(Shelf shelf) {
        var before = indexed;
        if (before != null && before.shelf() == shelf) return;
        if (before == null) replace(shelf, first(shelf));
        else replace(shelf, changed(before, shelf));
    }

    private synchronized void replace(Shelf shelf, ProductIndex index) {
        indexed = new Indexed(index, shelf, generation() + 1);
        notifyAll();
    }

    private ProductIndex first(Shelf shelf) {
        try {
            return opened(shelf);
        } catch (RuntimeException damaged) {
            LOG.warn("the search index cannot be used and is made anew", damaged);
            closeIndex();
            folder().empty();
            return opened(shelf);
        }
    }

    private ProductIndex opened(Shelf shelf) {
        boolean complete = folder().state().equals(Optional.of(state(shelf)));
        if (!complete) folder().empty();
        var index = ProductIndex.open(folder().files());
        open = index;
        if (!complete) fill(index, shelf);
        if (index.size() != shelf.size()) throw new IllegalStateException("the index has lost products");
        return index;
    }

    private void fill(ProductIndex index, Shelf shelf) {
        long start = System.nanoTime();
        index.fill(shelf.products());
        folder().complete(state(shelf));
        LOG.info("search index of {} products made in {} ms", shelf.size(), (System.nanoTime() - start) / 1_000_000);
    }

    private ProductIndex changed(Indexed before, Shelf shelf) {
        var changed = new ArrayList<ShelfProduct>();
        var removed = new HashSet<String>();
        before.shelf().products().forEach(product -> removed.add(product.id()));
        for (var product : shelf.products()) {
            removed.remove(product.id());
            var known = before.shelf().find(product.id());
            if (!known.equals(Optional.of(product))) changed.add(product);
        }
        folder().incomplete();
        before.index().change(changed, removed);
        folder().complete(state(shelf));
        return before.index();
    }

    private static String state(Shelf shelf) {
        var revision = shelf.revision();
        return "%d %s %d %d".formatted(ProductIndex.FORM, revision.store(), revision.revision(), shelf.size());
    }

    private IndexFolder folder() {
        var known = folder;
        if (known != null) return known;
        var opened = IndexFolder.open(dataFolder);
        folder = opened;
        return opened;
    }

    private void closeIndex() {
        var index = open;
        open = null;
        if (index != null) index.close();
    }

    @Override
    public void close() {
        closeIndex();
        var used = folder;
        folder = null;
        if (used != null) used.close();
    }
}
