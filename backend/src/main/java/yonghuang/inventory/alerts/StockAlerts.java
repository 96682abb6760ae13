package yonghuang.inventory.alerts;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;
import yonghuang.inventory.level.NewestFirst;

/** The alerts of all warehouses. */
@Component
public final class StockAlerts {
    /** Of a lot that alerts, in one warehouse. */
    public record LotCause(StockAlert.Kind kind, String warehouse, String sku, String lot, String subject) {}

    private final MongoOperations mongo;
    private final Clock clock;

    public StockAlerts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        var indexes = mongo.indexOps(StockAlert.class);
        indexes.createIndex(NewestFirst.index("by_warehouse", "warehouse", "at"));
        indexes.createIndex(new Index()
                .named("by_open")
                .on("warehouse", ASC)
                .on("seenBy", ASC)
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
        var alert = new StockAlert(id(kind, warehouse, cause), kind, warehouse, sku, lot, subject, now(), null, null);
        InsertOnce.all(mongo, StockAlert.class, List.of(alert));
    }

    /** Many lots at once, each once per kind and warehouse; most of them may have been raised before. */
    public void raise(List<LotCause> lots) {
        var now = now();
        var alerts = lots.stream()
                .map(each -> new StockAlert(
                        id(each),
                        each.kind(),
                        each.warehouse(),
                        each.sku(),
                        each.lot(),
                        each.subject(),
                        now,
                        null,
                        null))
                .toList();
        if (alerts.isEmpty()) return;
        var raised = raised(alerts.stream().map(StockAlert::id).toList());
        InsertOnce.all(
                mongo,
                StockAlert.class,
                alerts.stream().filter(alert -> !raised.contains(alert.id())).toList());
    }

    /** Those of them that have not alerted yet. */
    public List<LotCause> notRaised(List<LotCause> lots) {
        if (lots.isEmpty()) return lots;
        var raised = raised(lots.stream().map(StockAlerts::id).toList());
        return lots.stream().filter(each -> !raised.contains(id(each))).toList();
    }

    private static String id(LotCause cause) {
        return id(cause.kind(), cause.warehouse(), cause.sku() + "|" + cause.lot());
    }

    /**
     * Somebody has seen to it; who was first stays.
     *
     * @return the alert as it is then, empty where the warehouse has none of that id
     */
    public Optional<StockAlert> see(String warehouse, String id, String account) {
        mongo.getCollection(mongo.getCollectionName(StockAlert.class))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id), Filters.eq("warehouse", warehouse), Filters.eq("seenBy", null)),
                        Updates.combine(Updates.set("seenBy", account), Updates.set("seenAt", Date.from(now()))));
        return Optional.ofNullable(mongo.findById(id, StockAlert.class))
                .filter(alert -> alert.warehouse().equals(warehouse));
    }

    /** @param open true for those nobody has seen to, false for the others, null for all */
    public static Criteria of(String warehouse, @Nullable Boolean open, StockAlert.@Nullable Kind kind) {
        var which = where("warehouse").is(warehouse);
        if (open != null)
            which = open ? which.and("seenBy").is(null) : which.and("seenBy").ne(null);
        return kind == null ? which : which.and("kind").is(kind);
    }

    /** Newest first. */
    public List<StockAlert> page(Criteria which, NewestFirst.@Nullable Position after, int limit) {
        return mongo.find(NewestFirst.query(which, "at", after, limit), StockAlert.class);
    }

    public long count(Criteria which) {
        return mongo.count(Query.query(which), StockAlert.class);
    }

    private Set<String> raised(List<String> ids) {
        var found = new HashSet<String>();
        mongo.getCollection(mongo.getCollectionName(StockAlert.class))
                .find(new Document("_id", new Document("$in", ids)))
                .projection(new Document("_id", 1))
                .forEach(document -> found.add(document.getString("_id")));
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String id(StockAlert.Kind kind, String warehouse, String cause) {
        return kind + ":" + warehouse + ":" + cause;
    }
}
