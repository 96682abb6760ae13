package yonghuang.inventory.replenishment;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.ledger.MovementCopier;
import yonghuang.inventory.ledger.StockLedger;
import yonghuang.inventory.level.StockLevel;

/** The sums of the ledger by level and day, and how they are brought up to date. */
@Component
final class SupplyRecords {
    /** Clocks of two copies of the shop may differ by this much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final MongoOperations mongo;
    private final Documents<SupplyRecord> documents;
    private final StockLedger ledger;
    private final MovementCopier copier;

    SupplyRecords(MongoOperations mongo, StockLedger ledger, MovementCopier copier) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, SupplyRecord.class);
        this.ledger = ledger;
        this.copier = copier;
        mongo.indexOps(SupplyRecord.class)
                .createIndex(
                        new Index().named("by_suggestion").on("suggested", ASC).on("sku", ASC));
    }

    /** Those of these SKUs in every warehouse, by level. */
    Map<String, SupplyRecord> of(Collection<String> skus) {
        var ids = skus.stream()
                .flatMap(sku -> Warehouses.all().stream().map(where -> StockLevel.id(sku, where.id())))
                .toList();
        var found = new HashMap<String, SupplyRecord>();
        mongo.find(Query.query(where("_id").in(ids)), SupplyRecord.class).forEach(each -> found.put(each.id(), each));
        return found;
    }

    /** SKUs something of which should be sent to the warehouse, behind a SKU, ascending. */
    List<String> suggested(String warehouse, @Nullable String after, int most) {
        var which = where("suggested").is(warehouse);
        if (after != null) which = which.and("sku").gt(after);
        var query = Query.query(which).with(Sort.by(ASC, "sku")).limit(most);
        return mongo.find(query, SupplyRecord.class).stream()
                .map(SupplyRecord::sku)
                .toList();
    }

    long countSuggested(String warehouse) {
        return mongo.count(Query.query(where("suggested").is(warehouse)), SupplyRecord.class);
    }

    /** What the ledger has of the level as it is given and the record has not. Its tail is copied first, so none is missing. */
    Uncounted uncounted(SupplyRecord known, StockLevel level) {
        if (known.counted() >= level.version()) return Uncounted.nothing(known.counted(), known.countedAt());
        if (!level.movements().isEmpty()) copier.copyLeft(List.of(level));
        var from = known.countedAt().minus(CLOCKS_DIFFER);
        try (var found = ledger.behind(level.id(), known.counted(), from, Uncounted.KINDS)) {
            return Uncounted.of(found, known.counted(), level.version(), level.changedAt());
        }
    }

    /**
     * Adds the sums to what is stored now, then applies the rule; durable when it returns. Where somebody else has counted
     * meanwhile, or the record is gone, nothing changes until the next look.
     */
    SupplyRecord store(SupplyRecord known, Uncounted more, UnaryOperator<SupplyRecord> rule) {
        return documents.change(known.id(), stored -> {
            var base = stored == null ? SupplyRecord.empty(known.id(), known.sku(), known.warehouse()) : stored;
            if (base.counted() != more.behind()) return Change.unchanged(base);
            var next = rule.apply(base.with(more));
            return next.equals(stored) ? Change.unchanged(next) : Change.changed(next, next);
        });
    }

    /** Remembers that what this form had to tell has been told. */
    void told(SupplyRecord as) {
        documents.change(as.id(), stored -> {
            if (stored == null) return Change.unchanged(true);
            return Change.changed(stored.told(as), true);
        });
    }
}
