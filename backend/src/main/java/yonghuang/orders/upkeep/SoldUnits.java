package yonghuang.orders.upkeep;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.orders.Order;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.shared.SoldCounts;

/** Counts by reading the lines of all paid orders once, without keeping more than the counts. */
@Component
class SoldUnits implements SoldCounts {
    private static final List<OrderStatus> SOLD = List.of(
            OrderStatus.PAID,
            OrderStatus.PARTLY_SHIPPED,
            OrderStatus.SHIPPED,
            OrderStatus.DELIVERED,
            OrderStatus.COMPLETED);

    private static final Set<String> PAID_BACK = Set.of(ShortageState.REFUNDING.name(), ShortageState.REFUNDED.name());

    private static final int READ_AT_ONCE = 1_000;

    private final MongoTemplate mongo;

    SoldUnits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, Long> unitsBySku() {
        var query = new Query(
                        where("status").in(SOLD.stream().map(OrderStatus::name).toList()))
                .cursorBatchSize(READ_AT_ONCE);
        query.fields()
                .include("purchase.lines.sku", "purchase.lines.units")
                .include("shortages.sku", "shortages.units", "shortages.state");
        var units = new HashMap<String, Long>();
        try (var orders = mongo.stream(query, Document.class, mongo.getCollectionName(Order.class))) {
            orders.forEach(order -> count(order, units));
        }
        return units;
    }

    /** What was paid back because nobody had it was not sold. */
    private static void count(Document order, Map<String, Long> units) {
        for (var line : order.get("purchase", Document.class).getList("lines", Document.class)) {
            units.merge(line.getString("sku"), (long) line.getInteger("units"), Long::sum);
        }
        for (var shortage : order.getList("shortages", Document.class, List.of())) {
            boolean paidBack = PAID_BACK.contains(shortage.getString("state"));
            if (paidBack) units.merge(shortage.getString("sku"), -(long) shortage.getInteger("units"), Long::sum);
        }
    }
}
