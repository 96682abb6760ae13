package yonghuang.catalog.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.catalog.listing.Found;
import yonghuang.catalog.listing.Ranking;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.ShelfFollower;
import yonghuang.catalog.listing.WordSearch;
import yonghuang.catalog.vocabulary.Vocabularies;
import yonghuang.catalog.vocabulary.Vocabulary;
import yonghuang.shared.Busy;
import yonghuang.shared.Refusal;
import yonghuang.shared.SearchCluster;
import yonghuang.shared.ShopSettings;

/**
 * Search over an index, in this process or on a cluster. The index is derived: missing, damaged or outdated it is made anew
 * from the shelf while lists are served; only questions with words wait for the first one.
 */
@Component
public final class IndexedSearch implements WordSearch, ShelfFollower, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexedSearch.class);
    private static final int KEPT_RANKS = 2_000_000;
    private static final int RANKS_OF_AN_EMPTY_ONE = 50;
    private static final int FEW_HITS = 3;
    private static final long QUIET_NANOS = 1_000_000_000;

    private final IndexKeeper keeper;
    private final Supplier<Vocabulary> vocabulary;
    private final Duration longestWait;
    private final Cache<Asked, Found> answers = Caffeine.newBuilder()
            .maximumWeight(KEPT_RANKS)
            .weigher((Asked asked, Found found) -> found.ranking().size() + RANKS_OF_AN_EMPTY_ONE)
            .build();

    private volatile @Nullable Indexed indexed;
    private volatile boolean unreachable;
    private volatile long failedAt = System.nanoTime() - QUIET_NANOS;

    @Autowired
    IndexedSearch(
            ShopSettings settings,
            SearchCluster cluster,
            MongoOperations mongo,
            Clock clock,
            Vocabularies vocabularies) {
        this(keeper(settings, cluster, mongo, clock), vocabularies::refresh, Duration.ofSeconds(10));
    }

    /** In this process, with the words the shop comes with. */
    public IndexedSearch(Path dataFolder, Duration longestWait) {
        this(new LocalIndex(dataFolder), () -> Vocabularies.BUILT_IN, longestWait);
    }

    IndexedSearch(IndexKeeper keeper, Supplier<Vocabulary> vocabulary, Duration longestWait) {
        this.keeper = keeper;
        this.vocabulary = vocabulary;
        this.longestWait = longestWait;
    }

    private static IndexKeeper keeper(
            ShopSettings settings, SearchCluster cluster, MongoOperations mongo, Clock clock) {
        return cluster.isNamed()
                ? new SharedIndex(new ClusterIndexes(cluster), new IndexStates(mongo, clock))
                : new LocalIndex(settings.dataFolder());
    }

    /** An index that can be asked, the shelf it was brought to, and the words it is asked with. */
    private record Indexed(IndexKeeper.Kept kept, Shelf shelf, Words words, Spelling spelling, long generation) {
        boolean answersFor(Shelf asked) {
            return shelf.size() > 0 || asked.size() == 0;
        }

        boolean isStill(IndexKeeper.Kept now, Shelf followed, Words asked) {
            return kept.equals(now) && shelf == followed && words == asked;
        }
    }

    private record Asked(List<Runs.Run> words, long shelf, long generation) {}

    @Override
    public Found matching(String words, Shelf shelf) {
        var current = indexedFor(shelf);
        var asked = new Asked(Runs.of(words), shelf.number(), current.generation());
        var known = answers.getIfPresent(asked);
        return known != null ? known : answers.get(asked, question -> ask(current, question.words(), shelf));
    }

    private Found ask(Indexed current, List<Runs.Run> asked, Shelf shelf) {
        if (System.nanoTime() - failedAt < QUIET_NANOS) throw new SearchUnavailable();
        try {
            return ask(current.kept().index(), current.words(), current.spelling(), asked, shelf);
        } catch (RuntimeException failed) {
            if (failed instanceof Refusal) throw failed;
            failedAt = System.nanoTime();
            keeper.doubt();
            LOG.warn("the search engine did not answer: {}", firstLine(failed));
            throw new SearchUnavailable();
        }
    }

    private static String firstLine(RuntimeException failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }

    static Found ask(ProductIndex index, Words words, Spelling spelling, List<Runs.Run> asked, Shelf shelf) {
        var ranking = ranking(index, words, asked, shelf);
        if (ranking.size() >= FEW_HITS) return new Found(ranking, null, null);
        int least = ranking.size() + 1;
        var better = spelling.better(asked, meant -> index.find(meant, words).size() >= least);
        if (ranking.size() > 0) return new Found(ranking, better, null);
        return new Found(
                better == null ? ranking : ranking(index, words, Runs.of(better), shelf), better, plain(asked));
    }

    private static @Nullable String plain(List<Runs.Run> asked) {
        if (asked.isEmpty()) return null;
        return asked.stream().map(Runs.Run::text).collect(Collectors.joining(" "));
    }

    private static Ranking ranking(ProductIndex index, Words words, List<Runs.Run> asked, Shelf shelf) {
        var hits = asked.isEmpty() ? List.<ProductIndex.Hit>of() : index.find(asked, words);
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
                if (unreachable) throw new SearchUnavailable();
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
        var newest = vocabulary.get();
        var words = before != null && before.words().vocabulary().equals(newest) ? before.words() : new Words(newest);
        try {
            var kept = keeper.keep(shelf, words);
            answersAgain();
            if (kept == null || before != null && before.isStill(kept, shelf, words)) return;
            replace(kept, shelf, words, spelling(before, shelf, words));
        } catch (ClusterUnreachable silent) {
            notAnswering(silent.why());
        }
    }

    private static Spelling spelling(@Nullable Indexed before, Shelf shelf, Words words) {
        if (before != null && before.shelf() == shelf && before.words() == words) return before.spelling();
        return new Spelling(shelf, words);
    }

    private synchronized void replace(IndexKeeper.Kept kept, Shelf shelf, Words words, Spelling spelling) {
        indexed = new Indexed(kept, shelf, words, spelling, generation() + 1);
        failedAt = System.nanoTime() - QUIET_NANOS;
        notifyAll();
    }

    private synchronized void notAnswering(String why) {
        if (!unreachable) {
            LOG.warn(
                    "SEARCH_URI: {}. Lists and product pages go on, words are answered 503; tried again every second.",
                    why);
        }
        unreachable = true;
        notifyAll();
    }

    private synchronized void answersAgain() {
        if (unreachable) LOG.info("SEARCH_URI: the search cluster answers");
        unreachable = false;
    }

    @Override
    public void close() {
        keeper.close();
    }
}
