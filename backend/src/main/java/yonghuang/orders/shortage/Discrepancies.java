package yonghuang.orders.shortage;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.inventory.LotWhereabouts;
import yonghuang.orders.listing.NewestFirst;
import yonghuang.orders.shortage.Discrepancy.Status;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;
import yonghuang.shared.Page;

/** Units that were not found, until somebody says what became of them. The document decides, the stock follows. */
@Component
public class Discrepancies {
    private static final Logger log = LoggerFactory.getLogger(Discrepancies.class);

    private final MongoTemplate mongo;
    private final Documents<Discrepancy> documents;
    private final NewestFirst<Discrepancy> newest;
    private final LotWhereabouts whereabouts;
    private final Clock clock;

    public Discrepancies(MongoTemplate mongo, LotWhereabouts whereabouts, Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Discrepancy.class);
        this.newest = new NewestFirst<>(mongo, Discrepancy.class, Discrepancy::at, Discrepancy::id);
        this.whereabouts = whereabouts;
        this.clock = clock;
        var indexes = mongo.indexOps(Discrepancy.class);
        indexes.createIndex(new Index()
                .named("of_warehouse")
                .on("warehouse", ASC)
                .on("at", DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index()
                .named("at_status")
                .on("warehouse", ASC)
                .on("status", ASC)
                .on("at", DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index().named("due").on("dueAt", ASC).sparse());
    }

    /** Opens the one of a shortage and tells the warehouse; a repeat does neither again. */
    public void openOnce(String order, Shortage shortage) {
        var opened = Discrepancy.of(order, shortage);
        var stored = documents.change(
                opened.id(), found -> found == null ? Change.changed(opened, opened) : Change.unchanged(found));
        whereabouts.tell(stored.notFound());
    }

    /** The newest first. */
    public Page<Discrepancy> list(String warehouse, @Nullable Status status, int limit, @Nullable String after) {
        var here = where("warehouse").is(warehouse);
        return newest.page(status == null ? here : here.and("status").is(status), limit, after);
    }

    /** @throws NotFound when the warehouse has no such discrepancy */
    public Discrepancy show(String warehouse, String id) {
        var found = documents.find(id);
        if (found == null || !found.warehouse().equals(warehouse)) throw new NotFound();
        return found;
    }

    /** They turned up and go back for sale, unless the lot may not be sold any more. */
    public Discrepancy found(String warehouse, String id, String actor) {
        return decide(show(warehouse, id), Status.FOUND, actor, null);
    }

    /**
     * They are written off.
     *
     * @throws OwnRequest when who reported them says so
     */
    public Discrepancy lost(String warehouse, String id, String actor, String note) {
        return decide(show(warehouse, id), Status.LOST, actor, note);
    }

    private Discrepancy decide(Discrepancy seen, Status decision, String actor, @Nullable String note) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var decided = change(seen.id(), found -> found.decide(decision, actor, note, now));
        try {
            return follow(decided);
        } catch (RuntimeException failed) {
            log.warn("The stock of {} follows by the sweep", decided.id(), failed);
            return decided;
        }
    }

    /** Ids of decided ones whose stock has not followed, the oldest first. */
    public List<String> due(Instant now, int most) {
        var query =
                new Query(where("dueAt").lte(now)).with(Sort.by(ASC, "dueAt")).limit(most);
        return mongo.find(query, Discrepancy.class).stream()
                .map(Discrepancy::id)
                .toList();
    }

    /** Lets the stock follow the decision; a repeat moves nothing more. */
    public void attend(String id) {
        var found = documents.find(id);
        if (found != null) follow(found);
    }

    private Discrepancy follow(Discrepancy decided) {
        if (decided.moved() != null) return decided;
        return switch (decided.status()) {
            case OPEN -> decided;
            case FOUND -> followed(decided, whereabouts.turnedUp(decided.notFound()));
            case LOST -> followed(decided, whereabouts.lost(decided.notFound()));
        };
    }

    private Discrepancy followed(Discrepancy decided, boolean moved) {
        return change(decided.id(), found -> found.followed(moved));
    }

    private Discrepancy change(String id, Function<Discrepancy, Change<Discrepancy, Discrepancy>> rule) {
        return documents.change(id, found -> {
            if (found == null) throw new NotFound();
            return rule.apply(found);
        });
    }
}
