package yonghuang.inventory.counts;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.inventory.counts.AbcClasses.Worth;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Skus;

/** What every SKU of a warehouse is worth, read through once; keeps one number per SKU. */
@Component
public final class WorthOfSkus {
    private static final int READ_AT_ONCE = 2_000;
    /** What leaves for another warehouse is worth as much as what leaves for a buyer. */
    private static final List<String> LEAVING = List.of(MovementKind.SHIPMENT.name(), MovementKind.TRANSFER_OUT.name());

    private final MongoOperations mongo;
    private final StockLevels levels;
    private final Skus skus;

    public WorthOfSkus(MongoOperations mongo, StockLevels levels, Skus skus) {
        this.mongo = mongo;
        this.levels = levels;
        this.skus = skus;
    }

    Set<String> members(String warehouse, AbcClass wanted) {
        return AbcClasses.of(worth(warehouse)).entrySet().stream()
                .filter(each -> each.getValue() == wanted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Worth> worth(String warehouse) {
        var shipped = shipped(warehouse);
        var all = new ArrayList<Worth>();
        try (var stored = levels.stream(where("warehouse").is(warehouse))) {
            stored.forEach(level -> all.add(worth(level, shipped.getOrDefault(level.sku(), 0L))));
        }
        return all;
    }

    private Worth worth(StockLevel level, long shipped) {
        long fen = skus.find(level.sku()).map(sku -> sku.price().amount()).orElse(0L);
        return new Worth(level.sku(), shipped, (long) level.available() + level.reserved(), fen);
    }

    private Map<String, Long> shipped(String warehouse) {
        var since = levels.now().minus(Duration.ofDays(AbcClasses.DAYS));
        var units = new HashMap<String, Long>();
        mongo.getCollection(mongo.getCollectionName(StockMovement.class))
                .find(Filters.and(
                        Filters.eq("warehouse", warehouse),
                        Filters.gte("at", Date.from(since)),
                        Filters.in("kind", LEAVING)))
                .projection(Projections.include("sku", "units"))
                .batchSize(READ_AT_ONCE)
                .forEach(each -> units.merge(each.getString("sku"), (long) each.getInteger("units"), Long::sum));
        return units;
    }
}
