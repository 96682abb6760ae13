package yonghuang.inventory.transfers;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.ConsistencyCheck.Difference;

/** Where the units of each lot are, beside where they came from and went to, over all warehouses. */
final class LotBalance {
    private static final String CHECK = "on hand, in transit and quarantined are what came less what went";
    private static final String IN_TRANSIT = "no more units come in than went out";

    /** Of one lot of one SKU in all warehouses. */
    private static final class Sums {
        long there;
        long out;
        long in;
        /** Every other kind of movement: received, returned and corrected less shipped, written off and sent back. */
        long balance;

        void count(MovementKind kind, long units) {
            switch (kind) {
                case TRANSFER_OUT -> out += units;
                case TRANSFER_IN -> in += units;
                default -> balance += (kind.available() + kind.reserved() + kind.quarantined()) * units;
            }
        }
    }

    private final StockLevels levels;
    private final MongoOperations mongo;

    LotBalance(StockLevels levels, MongoOperations mongo) {
        this.levels = levels;
        this.mongo = mongo;
    }

    void compare(List<String> skus, List<Difference> differences) {
        var found = new HashMap<String, StockLevel>();
        levels.find(where("sku").in(skus)).forEach(level -> found.put(level.id(), level));
        var lots = new TreeMap<String, Map<String, Sums>>();
        found.values().forEach(level -> addLevel(lots, level));
        addLedger(lots, found);
        lots.forEach((sku, ofSku) -> compare(sku, ofSku, differences));
    }

    /** Its units, and the tail that the ledger may not have yet; the ledger is only asked for what is older. */
    private static void addLevel(Map<String, Map<String, Sums>> lots, StockLevel level) {
        for (var lot : level.lots()) {
            sums(lots, level.sku(), lot.lot()).there += (long) lot.available() + lot.reserved() + lot.quarantined();
        }
        for (var tail : level.movements()) sums(lots, level.sku(), tail.lot()).count(tail.kind(), tail.units());
    }

    @SuppressWarnings("NullAway") // only levels asked for are answered
    private void addLedger(Map<String, Map<String, Sums>> lots, Map<String, StockLevel> found) {
        mongo.getCollection(mongo.getCollectionName(StockMovement.class))
                .find(Filters.in("level", found.keySet()))
                .projection(Projections.include("level", "version", "kind", "lot", "units"))
                .batchSize(2_000)
                .forEach(movement -> add(lots, found.get(movement.getString("level")), movement));
    }

    private static void add(Map<String, Map<String, Sums>> lots, StockLevel level, Document movement) {
        long version = movement.get("version", Number.class).longValue();
        boolean inTail = !level.movements().isEmpty()
                && version >= level.movements().getFirst().version();
        if (inTail || version > level.version()) return;
        sums(lots, level.sku(), movement.getString("lot"))
                .count(MovementKind.valueOf(movement.getString("kind")), movement.getInteger("units"));
    }

    private static Sums sums(Map<String, Map<String, Sums>> lots, String sku, String lot) {
        return lots.computeIfAbsent(sku, first -> new TreeMap<>()).computeIfAbsent(lot, first -> new Sums());
    }

    private static void compare(String sku, Map<String, Sums> lots, List<Difference> differences) {
        var total = new Sums();
        lots.forEach((lot, sums) -> {
            compare(sku + " " + lot, sums, differences);
            total.there += sums.there;
            total.out += sums.out;
            total.in += sums.in;
            total.balance += sums.balance;
        });
        compare(sku, total, differences);
    }

    private static void compare(String subject, Sums sums, List<Difference> differences) {
        long transit = sums.out - sums.in;
        if (transit < 0) differences.add(new Difference(IN_TRANSIT, subject, "at most " + sums.out, sums.in + ""));
        if (sums.there + transit == sums.balance) return;
        var found = (sums.there + transit) + ": " + sums.there + " there, " + transit + " in transit";
        differences.add(new Difference(CHECK, subject, sums.balance + "", found));
    }
}
