package yonghuang.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.shared.Busy;

/**
 * The documents of one collection, changed one at a time. A change is durable (majority, journaled) when
 * {@link #change} returns. Changes that wait for the same document inside this process are combined into one write;
 * several processes race by version. Nobody waits longer than {@link #LONGEST_WAIT}.
 */
public final class Documents<T extends Versioned<T>> {
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int KEPT = 10_000;
    private static final long SHORTEST_PAUSE_NANOS = 200_000;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private final MongoOperations mongo;
    private final Class<T> type;
    private final String collection;
    private final Lanes lanes = new Lanes(LONGEST_WAIT);
    private final Cache<String, T> last = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    public Documents(MongoOperations mongo, Class<T> type) {
        this.mongo = mongo;
        this.type = type;
        this.collection = mongo.getCollectionName(type);
    }

    /** Reads the stored form, past every cache. */
    public @Nullable T find(String id) {
        return mongo.findById(id, type);
    }

    /**
     * Applies the rule to the newest form and stores what it made of it.
     *
     * @throws Busy when the document stayed contended for longer than {@link #LONGEST_WAIT}, or too many wait for it
     */
    public <R> R change(String id, Rule<T, R> rule) {
        return lanes.pass(id, new Waiting<>(rule), batch -> apply(id, batch));
    }

    private void apply(String id, List<Waiting<T, ?>> batch) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        var remembered = last.getIfPresent(id);
        for (int attempt = 0; ; attempt++) {
            var base = remembered != null ? remembered : find(id);
            var end = decideAll(base, batch);
            if (end == base && remembered != null) {
                remembered = null; // "nothing to do" is only true of the stored form
                continue;
            }
            if (end == null || end == base || write(id, base, end)) {
                if (end != null) last.put(id, end);
                batch.forEach(Waiting::answer);
                return;
            }
            last.invalidate(id);
            remembered = null;
            if (System.nanoTime() > deadline) throw new Busy();
            pause(attempt);
        }
    }

    private @Nullable T decideAll(@Nullable T base, List<Waiting<T, ?>> batch) {
        var current = base;
        for (var waiting : batch) {
            var next = waiting.decide(current);
            if (next != null) current = next.atVersion(current == null ? 1 : current.version() + 1);
        }
        return current;
    }

    private boolean write(String id, @Nullable T base, T end) {
        var stored = new Document();
        mongo.getConverter().write(end, stored);
        if (base == null) return insert(stored);
        var written = collection()
                .replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", base.version())), stored);
        return written.getMatchedCount() == 1;
    }

    private boolean insert(Document stored) {
        try {
            mongo.execute(collection, c -> durable(c).insertOne(stored));
            return true;
        } catch (DuplicateKeyException someoneElseWasFirst) {
            return false;
        }
    }

    private MongoCollection<Document> collection() {
        return durable(mongo.getCollection(collection));
    }

    private static MongoCollection<Document> durable(MongoCollection<Document> collection) {
        return collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static void pause(int attempt) {
        long upTo = Math.min(LONGEST_PAUSE_NANOS, SHORTEST_PAUSE_NANOS << Math.min(attempt, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(upTo / 2, upTo));
    }

    /** One caller's rule and, once decided, its answer. */
    static final class Waiting<T, R> {
        private final Rule<T, R> rule;
        private @Nullable R outcome;
        private @Nullable RuntimeException refusal;
        private @Nullable RuntimeException failure;
        private volatile boolean answered;

        Waiting(Rule<T, R> rule) {
            this.rule = rule;
        }

        @Nullable
        T decide(@Nullable T current) {
            outcome = null;
            refusal = null;
            try {
                var change = rule.decide(current);
                outcome = change.outcome();
                return change.document();
            } catch (RuntimeException refused) {
                refusal = refused;
                return null;
            }
        }

        void answer() {
            answered = true;
        }

        void fail(RuntimeException cause) {
            failure = cause;
            answered = true;
        }

        boolean answered() {
            return answered;
        }

        @SuppressWarnings("NullAway") // null only where the rule's own answer is null
        R outcome() {
            if (failure != null) throw failure;
            if (refusal != null) throw refusal;
            return outcome;
        }
    }
}
