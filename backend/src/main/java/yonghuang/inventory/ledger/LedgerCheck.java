package yonghuang.inventory.ledger;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.ConsistencyCheck;

/**
 * Recomputes every level from its movements, a few hundred levels at a time. A level is compared as of the version it was
 * read at, so changes that go on meanwhile are no differences.
 */
@Component
public final class LedgerCheck implements ConsistencyCheck {
    private static final int AT_ONCE = 500;

    private final StockLevels levels;
    private final MongoOperations mongo;

    public LedgerCheck(StockLevels levels, MongoOperations mongo) {
        this.levels = levels;
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public Report run() {
        var differences = new ArrayList<Difference>();
        long[] checked = {0};
        try (var all = levels.stream(new Criteria())) {
            all.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
                checked[0] += some.size();
                compare(some, differences);
            });
        }
        return new Report(checked[0], differences);
    }

    private void compare(List<StockLevel> some, List<Difference> differences) {
        var recomputed = new HashMap<String, RecomputedLevel>();
        for (var level : some) recomputed.put(level.id(), new RecomputedLevel(level));
        addFromLedger(recomputed);
        recomputed.values().forEach(level -> level.compare(differences));
    }

    private void addFromLedger(Map<String, RecomputedLevel> recomputed) {
        mongo.getCollection(mongo.getCollectionName(StockMovement.class))
                .find(new Document("level", new Document("$in", List.copyOf(recomputed.keySet()))))
                .projection(Projections.include("level", "version", "entry", "kind", "lot", "units", "reason"))
                .batchSize(2_000)
                .forEach(movement -> add(recomputed, movement));
    }

    @SuppressWarnings("NullAway") // only levels asked for are answered
    private static void add(Map<String, RecomputedLevel> recomputed, Document movement) {
        recomputed
                .get(movement.getString("level"))
                .add(
                        ((Number) movement.get("version")).longValue(),
                        movement.getInteger("entry"),
                        MovementKind.valueOf(movement.getString("kind")),
                        movement.getString("lot"),
                        movement.getInteger("units"),
                        movement.getString("reason"));
    }
}
