package yonghuang.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;

/** The stored payments and the questions asked of them. */
class PaymentDocuments {
    private static final int READ_AT_ONCE = 500;
    private static final String MONEY_MOVED = "moneyMovedAt";

    private final MongoOperations mongo;
    private final Documents<Payment> documents;
    private final Clock clock;

    PaymentDocuments(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.documents = new Documents<>(mongo, Payment.class);
        mongo.indexOps(Payment.class).createIndex(new Index("unsettledSince", Sort.Direction.ASC).sparse());
        mongo.indexOps(Payment.class).createIndex(new Index("refundsDueAt", Sort.Direction.ASC).sparse());
        mongo.indexOps(Payment.class).createIndex(new Index(MONEY_MOVED, Sort.Direction.ASC).sparse());
        mongo.indexOps(Payment.class).createIndex(new Index("attempts.capturedAt", Sort.Direction.ASC).sparse());
        mongo.indexOps(Payment.class).createIndex(new Index("refunds.doneAt", Sort.Direction.ASC).sparse());
    }

    /** @return false when the reference has a payment already */
    boolean open(Payment first) {
        return documents.insert(first);
    }

    /** Stores what the form makes of the newest payment; the same form back writes nothing. */
    Payment change(String id, UnaryOperator<Payment> form) {
        return documents.change(id, current -> {
            if (current == null) throw new IllegalStateException("no payment " + id);
            var next = form.apply(current);
            if (next == current) return Change.unchanged(current);
            var stamped = next.moneyMovedSince(current, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return Change.changed(stamped, stamped);
        });
    }

    @Nullable
    Payment of(String reference) {
        return documents.find(Payment.idOf(reference));
    }

    @Nullable
    Payment owned(String id, String account) {
        return mongo.findOne(
                Query.query(Criteria.where("_id").is(id).and("account").is(account)), Payment.class);
    }

    List<Payment> of(Collection<String> references) {
        return withIds(references.stream().map(Payment::idOf).distinct().toList());
    }

    List<Payment> withIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Payment.class);
    }

    /** Those with a capture in that time, by id, behind {@code after}. */
    List<Payment> captured(Instant from, Instant until, @Nullable String after, int most) {
        return moved("attempts", "capturedAt", from, until, after, most);
    }

    /** Those with a refund that was done in that time, by id, behind {@code after}. */
    List<Payment> refunded(Instant from, Instant until, @Nullable String after, int most) {
        return moved("refunds", "doneAt", from, until, after, most);
    }

    private List<Payment> moved(
            String list, String field, Instant from, Instant until, @Nullable String after, int most) {
        var within = Criteria.where(list)
                .elemMatch(Criteria.where(field).gte(from).lt(until))
                .and("_id")
                .gt(after == null ? "" : after);
        return mongo.find(Query.query(within).with(Sort.by("_id")).limit(most), Payment.class);
    }

    /** Open since some time from {@code from} to {@code to}, oldest first. */
    List<Payment> unsettled(Instant from, Instant to, int most) {
        return due("unsettledSince", from, to, most);
    }

    List<Payment> refundsDue(Instant now, int most) {
        return due("refundsDueAt", Instant.EPOCH, now, most);
    }

    Stream<Payment> all() {
        return mongo.stream(new Query().cursorBatchSize(READ_AT_ONCE), Payment.class);
    }

    /** Whose money moved later than this, the first moved first. */
    Stream<Payment> moneyMovedSince(Instant then) {
        var query = Query.query(Criteria.where(MONEY_MOVED).gt(then))
                .with(Sort.by(MONEY_MOVED))
                .cursorBatchSize(READ_AT_ONCE);
        return mongo.stream(query, Payment.class);
    }

    /** By id, behind one; null for the first. */
    List<Payment> after(@Nullable String id, int most) {
        var query = id == null ? new Query() : Query.query(Criteria.where("_id").gt(id));
        return mongo.find(query.with(Sort.by("_id")).limit(most), Payment.class);
    }

    private List<Payment> due(String field, Instant from, Instant to, int most) {
        var query = Query.query(Criteria.where(field).gte(from).lte(to))
                .with(Sort.by(field))
                .limit(most);
        return mongo.find(query, Payment.class);
    }
}
