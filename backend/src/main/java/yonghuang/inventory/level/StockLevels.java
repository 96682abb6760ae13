package yonghuang.inventory.level;

import static org.springframework.data.domain.Sort.Direction.ASC;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.InsertOnce;

/** The stored levels. Nobody else writes them, except for the sample stock at its first start. */
public final class StockLevels {
    private record Answer<R>(@Nullable StockLevel stored, R outcome) {}

    private static final int READ_AT_ONCE = 500;

    private final String process = UUID.randomUUID().toString();
    private final MongoOperations mongo;
    private final Documents<StockLevel> documents;
    private final Clock clock;
    private final ToLongFunction<String> copiedUpTo;
    private final List<LevelChanged> listeners;

    /** @param copiedUpTo by level, the version up to which its movements are known to be in the ledger */
    public StockLevels(
            MongoOperations mongo, Clock clock, ToLongFunction<String> copiedUpTo, List<LevelChanged> listeners) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, StockLevel.class);
        this.clock = clock;
        this.copiedUpTo = copiedUpTo;
        this.listeners = List.copyOf(listeners);
        var indexes = mongo.indexOps(StockLevel.class);
        indexes.createIndex(new Index().named("by_change").on("changedAt", ASC));
        indexes.createIndex(new Index().named("by_sku").on("sku", ASC));
        indexes.createIndex(new Index().named("by_lot").on("lots.lot", ASC));
        indexes.createIndex(new Index().named("by_expiry").on("lots.expiresOn", ASC));
        indexes.createIndex(new Index().named("by_bin").on("warehouse", ASC).on("lots.bin", ASC));
    }

    /** Name of this process in the levels it writes. */
    public String process() {
        return process;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The stored form, empty where there is none yet. */
    public StockLevel find(String sku, String warehouse) {
        var stored = documents.find(StockLevel.id(sku, warehouse));
        return stored == null ? StockLevel.empty(sku, warehouse) : stored;
    }

    /** Those of these SKUs that the warehouse has. */
    public List<StockLevel> findAll(Collection<String> skus, String warehouse) {
        var ids = skus.stream().map(sku -> StockLevel.id(sku, warehouse)).toList();
        return find(Criteria.where("_id").in(ids));
    }

    public List<StockLevel> find(Criteria which) {
        return mongo.find(Query.query(which), StockLevel.class);
    }

    /** Units of those of these SKUs that the warehouse has, by SKU. */
    public Map<String, StockTotals> totals(Collection<String> skus, String warehouse) {
        var now = now();
        var ids = skus.stream().map(sku -> StockLevel.id(sku, warehouse)).toList();
        var totals = new HashMap<String, StockTotals>();
        mongo.getCollection(mongo.getCollectionName(StockLevel.class))
                .find(Filters.in("_id", ids))
                .projection(Projections.include(StockTotals.FIELDS))
                .batchSize(READ_AT_ONCE)
                .forEach(found -> totals.put(found.getString("sku"), StockTotals.of(found, now)));
        return totals;
    }

    /** Some of them, in the order of their ids, behind one. */
    public List<StockLevel> page(Criteria which, String behind, int most) {
        var query = Query.query(new Criteria().andOperator(Criteria.where("_id").gt(behind), which))
                .with(Sort.by("_id"))
                .limit(most);
        return mongo.find(query, StockLevel.class);
    }

    /** The same for many: read as they are asked for; to be closed. */
    public Stream<StockLevel> stream(Criteria which) {
        return mongo.stream(Query.query(which).cursorBatchSize(READ_AT_ONCE), StockLevel.class);
    }

    /** Levels that are stored for the first time and whose movements are in the ledger already. */
    public void storeFirst(List<StockLevel> first) {
        var stored = first.stream()
                .map(level -> level.toWrite(level.version(), now(), process))
                .toList();
        InsertOnce.all(mongo, StockLevel.class, stored);
        stored.forEach(this::tell);
    }

    /**
     * Applies the rule; durable when it returns.
     *
     * @throws yonghuang.shared.Busy when too many want the level
     */
    public <R> R change(String sku, String warehouse, LevelRule<R> rule) {
        var answer = documents.<Answer<R>>change(StockLevel.id(sku, warehouse), current -> {
            var level = current == null ? StockLevel.empty(sku, warehouse) : current;
            return toStore(rule.decide(level, now()));
        });
        if (answer.stored() != null) tell(answer.stored());
        return answer.outcome();
    }

    private void tell(StockLevel stored) {
        for (var listener : listeners) listener.stored(stored);
    }

    private <R> Change<StockLevel, Answer<R>> toStore(Change<StockLevel, R> decided) {
        if (decided.document() == null) return Change.unchanged(new Answer<>(null, decided.outcome()));
        var level = decided.document();
        var stored = level.toWrite(copiedUpTo.applyAsLong(level.id()), now(), process);
        return Change.changed(stored, new Answer<>(stored, decided.outcome()));
    }
}
