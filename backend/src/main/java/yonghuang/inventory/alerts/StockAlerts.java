package yonghuang.inventory.alerts;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;

/** The alerts of all warehouses. */
@Component
public final class StockAlerts {
    private final MongoOperations mongo;
    private final Clock clock;

    public StockAlerts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(StockAlert.class)
                .createIndex(new Index()
                        .named("by_warehouse")
                        .on("warehouse", ASC)
                        .on("at", DESC)
                        .on("_id", DESC));
    }

    /**
     * Raises an alert, once per cause; seen or not, it is not raised again. Durable when it returns.
     *
     * @param cause unique within the kind and warehouse, such as {@code LT-BANLI-2500|L1}
     */
    public void raise(
            StockAlert.Kind kind,
            String warehouse,
            String cause,
            @Nullable String sku,
            @Nullable String lot,
            String subject) {
        var alert = new StockAlert(
                kind + ":" + warehouse + ":" + cause,
                kind,
                warehouse,
                sku,
                lot,
                subject,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        InsertOnce.all(mongo, StockAlert.class, List.of(alert));
    }
}
