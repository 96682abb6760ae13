package yonghuang.invoices;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The stored invoices and the ways to find them. */
@Component
class StoredInvoices {
    private static final String AT = "requestedAt";
    private static final String MOVED = "movedAt";
    private static final int READ_AT_ONCE = 500;

    private final MongoOperations mongo;
    private final Documents<Invoice> documents;

    StoredInvoices(MongoOperations mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Invoice.class);
        var indexes = mongo.indexOps(Invoice.class);
        indexes.createIndex(new Index().on("order", ASC).on("ordinal", DESC));
        indexes.createIndex(new Index().on("status", ASC).on(AT, ASC).on("_id", ASC));
        indexes.createIndex(new Index().on(AT, ASC).on("_id", ASC));
        indexes.createIndex(new Index().named("moved").on(MOVED, ASC).sparse());
        indexes.createIndex(new Index().on("document", ASC).sparse());
    }

    @Nullable
    Invoice latestOf(String order) {
        var latest = Query.query(where("order").is(order))
                .with(Sort.by(DESC, "ordinal"))
                .limit(1);
        return mongo.findOne(latest, Invoice.class);
    }

    /** Those with a step later than this, the first moved first; to be closed. */
    Stream<Invoice> movedSince(Instant then) {
        var moved = Query.query(where(MOVED).gt(then)).with(Sort.by(ASC, MOVED)).cursorBatchSize(READ_AT_ONCE);
        return mongo.stream(moved, Invoice.class);
    }

    /** Those that are there, in no order. */
    List<Invoice> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(Query.query(where("_id").in(ids)), Invoice.class);
    }

    Set<String> documentsAmong(Collection<String> ids) {
        return mongo.find(Query.query(where("document").in(ids)), Invoice.class).stream()
                .map(Invoice::document)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @return the stored one; the first where two came at once */
    Invoice storeOnce(Invoice first) {
        return documents.change(
                first.id(), stored -> stored == null ? Change.changed(first, first) : Change.unchanged(stored));
    }

    /** @throws NotFound when there is none */
    Invoice find(String id) {
        var found = documents.find(id);
        if (found == null) throw new NotFound();
        return found;
    }

    /**
     * The same form back writes nothing.
     *
     * @throws NotFound when there is none
     */
    Invoice change(String id, UnaryOperator<Invoice> form) {
        return documents.change(id, stored -> {
            if (stored == null) throw new NotFound();
            var next = form.apply(stored);
            return next == stored ? Change.unchanged(stored) : Change.changed(next, next);
        });
    }

    /** Those that wait longest first. */
    Page<Invoice> list(@Nullable InvoiceStatus status, int limit, @Nullable String after) {
        var wanted = status == null ? new Criteria() : where("status").is(status);
        var keys = Cursor.read(after, 2);
        var from = keys == null ? wanted : behind(wanted, moment(keys.getFirst()), keys.getLast());
        var found = mongo.find(Query.query(from).with(Sort.by(ASC, AT, "_id")).limit(limit + 1), Invoice.class);
        long total = mongo.count(Query.query(wanted), Invoice.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var shown = found.subList(0, limit);
        var last = shown.getLast();
        return new Page<>(shown, Cursor.of(String.valueOf(last.requestedAt().toEpochMilli()), last.id()), total);
    }

    private static Criteria behind(Criteria wanted, Instant at, String id) {
        var later = new Criteria().orOperator(where(AT).gt(at), where("_id").gt(id));
        return new Criteria().andOperator(wanted, where(AT).gte(at), later);
    }

    private static Instant moment(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
