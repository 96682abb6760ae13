package yonghuang.payments;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** What payments has found that a person must look at. */
public class PaymentAlerts {
    private static final Logger log = LoggerFactory.getLogger(PaymentAlerts.class);
    private static final Sort NEWEST_FIRST = Sort.by(Direction.DESC, "at", "_id");

    private final MongoOperations mongo;
    private final Documents<PaymentAlert> documents;

    PaymentAlerts(MongoOperations mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, PaymentAlert.class);
        var indexes = mongo.indexOps(PaymentAlert.class);
        indexes.createIndex(new Index().on("at", Direction.DESC).on("_id", Direction.DESC));
        indexes.createIndex(
                new Index().on("open", Direction.ASC).on("at", Direction.DESC).on("_id", Direction.DESC));
    }

    /** Once per id; durable when this returns. A repeat only takes over what the provider says by now. */
    void raise(PaymentAlert alert) {
        if (documents.find(alert.id()) == null && documents.insert(alert)) {
            log.error(
                    "payment alert {}: {} of {} for {}: expected {} fen, the provider says {} {}",
                    alert.id(),
                    alert.kind(),
                    alert.payment(),
                    alert.reference(),
                    alert.expected(),
                    alert.found(),
                    alert.currency());
            return;
        }
        documents.change(alert.id(), stored -> {
            if (stored == null || Objects.equals(stored.words(), alert.words())) return Change.unchanged(alert);
            var next = stored.said(alert.words());
            return Change.changed(next, next);
        });
    }

    /** @throws NotFound when there is none */
    public PaymentAlert find(String id) {
        var found = documents.find(id);
        if (found == null) throw new NotFound();
        return found;
    }

    /**
     * Newest first.
     *
     * @param openOnly leaves out what a person has ended
     */
    public Page<PaymentAlert> list(boolean openOnly, int limit, @Nullable String after) {
        var wanted = openOnly ? Criteria.where("open").is(true) : new Criteria();
        var keys = Cursor.read(after, 2);
        var from = keys == null ? wanted : behind(openOnly, keys.getFirst(), keys.getLast());
        var found = mongo.find(Query.query(from).with(NEWEST_FIRST).limit(limit + 1), PaymentAlert.class);
        long total = mongo.count(Query.query(wanted), PaymentAlert.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var shown = found.subList(0, limit);
        return new Page<>(
                shown,
                Cursor.of(shown.getLast().at().toString(), shown.getLast().id()),
                total);
    }

    private static Criteria behind(boolean openOnly, String at, String id) {
        var moment = moment(at);
        var behind = new Criteria()
                .orOperator(
                        Criteria.where("at").lt(moment),
                        Criteria.where("at").is(moment).and("_id").lt(id));
        return openOnly ? new Criteria().andOperator(Criteria.where("open").is(true), behind) : behind;
    }

    private static Instant moment(String at) {
        try {
            return Instant.parse(at);
        } catch (java.time.format.DateTimeParseException notOurs) {
            throw Cursor.junk();
        }
    }

    /** Ends an open alert; one that was ended before stays as it is. */
    PaymentAlert end(String id, PaymentAlert.Ending how) {
        return documents.change(id, stored -> {
            if (stored == null) throw new NotFound();
            if (!stored.open()) return Change.unchanged(stored);
            var next = stored.ended(how);
            return Change.changed(next, next);
        });
    }
}
