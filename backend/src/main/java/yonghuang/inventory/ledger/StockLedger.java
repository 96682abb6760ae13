package yonghuang.inventory.ledger;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;
import yonghuang.inventory.level.MovementKind;

/** The collection of movements. It is only ever added to, each entry once. */
@Component
public final class StockLedger {
    private static final Sort NEWEST_FIRST = Sort.by(DESC, "at", "version", "_id");

    private static final Sort OLDEST_FIRST = Sort.by(ASC, "at", "version");
    private static final int READ_AT_ONCE = 500;

    /** Where a page ended: sort key and id of its last movement. */
    public record Position(Instant at, long version, String id) {}

    private final MongoOperations mongo;
    private final LedgerTotals totals;

    public StockLedger(MongoOperations mongo) {
        this.mongo = mongo;
        this.totals = new LedgerTotals(mongo);
        var indexes = mongo.indexOps(StockMovement.class);
        indexes.createIndex(new Index()
                .named("by_warehouse")
                .on("warehouse", ASC)
                .on("at", ASC)
                .on("version", ASC));
        indexes.createIndex(
                new Index().named("by_level").on("level", ASC).on("at", ASC).on("version", ASC));
    }

    /** Adds those that are not there yet; durable when it returns. */
    public void add(List<StockMovement> movements) {
        InsertOnce.all(mongo, StockMovement.class, movements);
        totals.added(movements);
    }

    /** The same, where most are expected to be there. */
    public void addMissing(List<StockMovement> movements) {
        if (movements.isEmpty()) return;
        var present = present(movements.stream().map(StockMovement::id).toList());
        add(movements.stream()
                .filter(movement -> !present.contains(movement.id()))
                .toList());
    }

    public List<StockMovement> page(Criteria which, @Nullable Position after, int limit) {
        var criteria = after == null ? which : new Criteria().andOperator(which, olderThan(after));
        return mongo.find(Query.query(criteria).with(NEWEST_FIRST).limit(limit), StockMovement.class);
    }

    /**
     * Those from the one instant up to but without the other, oldest first; read as they are asked for, to be closed. Ordered as
     * an index has them, so that no store has to sort a million of them first.
     */
    public Stream<StockMovement> stream(Criteria which, Instant from, Instant before) {
        var between = where("at").gte(from).lt(before);
        var query = Query.query(new Criteria().andOperator(which, between))
                .with(OLDEST_FIRST)
                .cursorBatchSize(READ_AT_ONCE);
        return mongo.stream(query, StockMovement.class);
    }

    public long count(Criteria which) {
        return mongo.count(Query.query(which), StockMovement.class);
    }

    /**
     * Movements of some kinds of one level behind a version, in no order; to be closed.
     *
     * @param from a moment before the first of them, so that an index can follow it
     */
    public Stream<StockMovement> behind(String level, long version, Instant from, Set<MovementKind> kinds) {
        var which = ofLevel(level)
                .and("at")
                .gte(from)
                .and("version")
                .gt(version)
                .and("kind")
                .in(kinds);
        return mongo.stream(Query.query(which).cursorBatchSize(READ_AT_ONCE), StockMovement.class);
    }

    /** All of a warehouse; slow once, when this process is first asked. */
    public long countOfWarehouse(String warehouse, Instant now) {
        return totals.of(warehouse, now);
    }

    public static Criteria ofWarehouse(String warehouse) {
        return where("warehouse").is(warehouse);
    }

    public static Criteria ofLevel(String level) {
        return where("level").is(level);
    }

    /** The bound on {@code at} says nothing new, but an index can follow it. */
    private static Criteria olderThan(Position last) {
        return new Criteria()
                .andOperator(
                        where("at").lte(last.at()),
                        new Criteria()
                                .orOperator(
                                        where("at").lt(last.at()),
                                        where("at").is(last.at()).and("version").lt(last.version()),
                                        where("at")
                                                .is(last.at())
                                                .and("version")
                                                .is(last.version())
                                                .and("_id")
                                                .lt(last.id())));
    }

    private Set<String> present(Collection<String> ids) {
        var found = new HashSet<String>();
        mongo.getCollection(mongo.getCollectionName(StockMovement.class))
                .find(new Document("_id", new Document("$in", ids)))
                .projection(new Document("_id", 1))
                .forEach(document -> found.add(document.getString("_id")));
        return found;
    }
}
