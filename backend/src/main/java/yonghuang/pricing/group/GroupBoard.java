package yonghuang.pricing.group;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.GroupSteps.Step;

/**
 * Group prices and public buyers as a checkout needs them, from memory. A change made on another copy of the shop is seen
 * within a second: one small document counts the changes, and is read at most twice a second however many ask.
 */
@Component
public class GroupBoard {
    private static final long CHECK_AFTER = Duration.ofMillis(400).toNanos();
    private static final long STALE_AFTER = Duration.ofMillis(800).toNanos();
    private static final long LONGEST_KEPT =
            Duration.ofMinutes(1).toNanos(); // a copy that died before it told the others

    private record Board(long seen, long madeAt, Set<String> buyers, Map<String, List<Step>> steps) {}

    private final MongoTemplate mongo;
    private final Documents<GroupChanges> changes;
    private final LongSupplier nanos;
    private final ReentrantLock checking = new ReentrantLock();
    private volatile @Nullable Board board;
    private volatile long checkedAt;

    @Autowired
    public GroupBoard(MongoTemplate mongo) {
        this(mongo, System::nanoTime);
    }

    GroupBoard(MongoTemplate mongo, LongSupplier nanos) {
        this.mongo = mongo;
        this.nanos = nanos;
        this.changes = new Documents<>(mongo, GroupChanges.class);
    }

    public boolean isPublicBuyer(String account) {
        return current().buyers.contains(account);
    }

    /** The fewest units first; empty when there is no group price. */
    public List<Step> steps(String sku) {
        return current().steps.getOrDefault(sku, List.of());
    }

    /** To be called after every stored change. */
    void changed() {
        changes.change(GroupChanges.ID, count -> Change.changed(new GroupChanges(GroupChanges.ID, 0), true));
        board = null;
    }

    private Board current() {
        var known = board;
        long age = nanos.getAsLong() - checkedAt;
        if (known != null && age < CHECK_AFTER) return known;
        if (known == null || age >= STALE_AFTER) checking.lock();
        else if (!checking.tryLock()) return known; // someone else is asking; what is here is young enough
        try {
            return renewed();
        } finally {
            checking.unlock();
        }
    }

    private Board renewed() {
        long now = nanos.getAsLong();
        var known = board;
        if (known != null && now - checkedAt < CHECK_AFTER) return known;
        var count = changes.find(GroupChanges.ID);
        long seen = count == null ? 0 : count.version();
        var next = known != null && known.seen == seen && now - known.madeAt < LONGEST_KEPT ? known : read(seen, now);
        board = next;
        checkedAt = now;
        return next;
    }

    private Board read(long seen, long now) {
        var buyers = new HashSet<String>();
        try (var all = mongo.stream(new Query(), PublicBuyer.class)) {
            all.forEach(buyer -> buyers.add(buyer.id()));
        }
        var steps = new HashMap<String, List<Step>>();
        try (var all = mongo.stream(new Query(), GroupPrice.class)) {
            all.filter(price -> !price.steps().isEmpty()).forEach(price -> steps.put(price.id(), price.steps()));
        }
        return new Board(seen, now, Set.copyOf(buyers), Map.copyOf(steps));
    }
}
