package yonghuang.inventory.ledger;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;

/** What happened to single lots, read from the ledger and from the tail it has not yet. */
@Component
public final class LotHistory {
    private static final int READ_AT_ONCE = 500;

    private final MongoOperations mongo;

    public LotHistory(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(StockMovement.class)
                .createIndex(new Index()
                        .named("by_lot")
                        .on("level", ASC)
                        .on("lot", ASC)
                        .on("kind", ASC));
    }

    /**
     * The movements of these kinds up to the version the level was read at, oldest first. For kinds that a lot has few
     * of: all are kept in memory.
     *
     * @param level as it was read just now: what has left its tail is in the ledger
     */
    public List<StockMovement> of(StockLevel level, Collection<String> lots, Collection<MovementKind> kinds) {
        var found = new LinkedHashMap<String, StockMovement>();
        level.movements().stream()
                .filter(tail -> lots.contains(tail.lot()) && kinds.contains(tail.kind()))
                .map(tail -> StockMovement.of(level, tail))
                .forEach(movement -> found.put(movement.id(), movement));
        try (var stored = stream(which(level.id(), lots, kinds))) {
            stored.filter(movement -> movement.version() <= level.version())
                    .forEach(movement -> found.put(movement.id(), movement));
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong(StockMovement::version).thenComparingInt(StockMovement::entry))
                .toList();
    }

    /** All that the ledger has of the lot, as it is read; to be closed. */
    public Stream<StockMovement> stream(String level, String lot, Collection<MovementKind> kinds) {
        return stream(which(level, List.of(lot), kinds));
    }

    private Stream<StockMovement> stream(Criteria which) {
        return mongo.stream(Query.query(which).cursorBatchSize(READ_AT_ONCE), StockMovement.class);
    }

    private static Criteria which(String level, Collection<String> lots, Collection<MovementKind> kinds) {
        return where("level").is(level).and("lot").in(lots).and("kind").in(kinds);
    }
}
