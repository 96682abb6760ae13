package yonghuang.inventory.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * How many movements a warehouse has, exactly, without counting a million of them for every page: the ledger is only ever added
 * to, so what is older than {@link #SETTLED} is counted once and remembered. Movements reach the ledger within seconds; one that
 * this process adds later than that makes it count anew.
 */
final class LedgerTotals {
    private static final Duration SETTLED = Duration.ofHours(1);

    private record Counted(Instant before, long movements) {}

    private final ConcurrentHashMap<String, Counted> settled = new ConcurrentHashMap<>();
    private final MongoOperations mongo;

    LedgerTotals(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @SuppressWarnings("NullAway") // a computed value is never null
    long of(String warehouse, Instant now) {
        var old = settled.compute(warehouse, (key, known) -> upTo(now.minus(SETTLED), key, known));
        return old.movements() + count(warehouse, where("at").gte(old.before()));
    }

    private Counted upTo(Instant cut, String warehouse, @Nullable Counted known) {
        if (known == null) return new Counted(cut, count(warehouse, where("at").lt(cut)));
        if (!known.before().isBefore(cut)) return known;
        long more = count(warehouse, where("at").gte(known.before()).lt(cut));
        return new Counted(cut, known.movements() + more);
    }

    /** To be told after they were stored. */
    void added(Collection<StockMovement> movements) {
        for (var movement : movements) {
            settled.computeIfPresent(
                    movement.warehouse(), (key, known) -> movement.at().isBefore(known.before()) ? null : known);
        }
    }

    private long count(String warehouse, Criteria when) {
        var which = new Criteria().andOperator(where("warehouse").is(warehouse), when);
        return mongo.count(Query.query(which), StockMovement.class);
    }
}
