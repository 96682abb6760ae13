package yonghuang.payments;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.InsertOnce;
import yonghuang.payments.provider.MovedMoney;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The stored reconciliations, what they found, and the provider's entries they have read. */
class ReconciliationBooks {
    private final MongoOperations mongo;
    private final Documents<Reconciliation> days;
    private final Documents<MoneyDifference> differences;

    ReconciliationBooks(MongoOperations mongo) {
        this.mongo = mongo;
        this.days = new Documents<>(mongo, Reconciliation.class);
        this.differences = new Documents<>(mongo, MoneyDifference.class);
        mongo.indexOps(Reconciliation.class).createIndex(new Index("nextStepAt", ASC).sparse());
        mongo.indexOps(MoneyDifference.class)
                .createIndex(new Index().on("day", ASC).on("open", DESC).on("_id", ASC));
        mongo.indexOps(KnownEntry.class).createIndex(new Index("key", ASC).sparse());
    }

    @Nullable
    Reconciliation find(String day) {
        return days.find(day);
    }

    /** The latest day that was ever started; null before the first. */
    @Nullable
    Reconciliation latest() {
        return mongo.findOne(new Query().with(Sort.by(DESC, "_id")).limit(1), Reconciliation.class);
    }

    /** Later days first. */
    Page<Reconciliation> list(int limit, @Nullable String after) {
        var keys = Cursor.read(after, 1);
        var query = keys == null ? new Query() : Query.query(where("_id").lt(keys.getFirst()));
        var found = mongo.find(query.with(Sort.by(DESC, "_id")).limit(limit + 1), Reconciliation.class);
        long total = mongo.count(new Query(), Reconciliation.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var shown = found.subList(0, limit);
        return new Page<>(shown, Cursor.of(shown.getLast().id()), total);
    }

    /** @param again what becomes of a day that was started before; the same form back writes nothing */
    Reconciliation start(Reconciliation first, UnaryOperator<Reconciliation> again) {
        return days.change(first.id(), stored -> {
            var next = stored == null ? first : again.apply(stored);
            return next == stored ? Change.unchanged(next) : Change.changed(next, next);
        });
    }

    Reconciliation change(String day, UnaryOperator<Reconciliation> form) {
        return days.change(day, stored -> {
            if (stored == null) throw new IllegalStateException("no reconciliation of " + day);
            var next = form.apply(stored);
            return next == stored ? Change.unchanged(stored) : Change.changed(next, next);
        });
    }

    /** Those with a step to take, the longest due first. */
    List<Reconciliation> due(Instant now, int most) {
        var due = Query.query(where("nextStepAt").lte(now))
                .with(Sort.by("nextStepAt"))
                .limit(most);
        return mongo.find(due, Reconciliation.class);
    }

    void know(List<MovedMoney> entries) {
        var known = entries.stream().map(KnownEntry::of).toList();
        InsertOnce.all(mongo, KnownEntry.class, known);
    }

    /** Those of our keys that an entry of this kind is known for. */
    Set<String> knownOf(Collection<String> keys, MovedMoney.Kind kind) {
        var found = new HashSet<String>();
        if (keys.isEmpty()) return found;
        for (var entry : mongo.find(Query.query(where("key").in(keys)), KnownEntry.class)) {
            if (entry.kind() == kind && entry.key() != null) found.add(entry.key());
        }
        return found;
    }

    void found(MoneyDifference found) {
        differences.change(found.id(), stored -> {
            var next = stored == null ? found : stored.foundAgain(found);
            return next.equals(stored) ? Change.unchanged(next) : Change.changed(next, next);
        });
    }

    /** What runs before this one found, this one did not, and nobody has settled, is no difference any more. */
    void forgetBefore(Reconciliation run) {
        mongo.getCollection(mongo.getCollectionName(MoneyDifference.class))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .deleteMany(Filters.and(
                        Filters.eq("day", run.id()), Filters.eq("open", true), Filters.lt("run", run.run())));
    }

    /** Open ones first. */
    Page<MoneyDifference> differences(String day, int most) {
        var ofDay = Query.query(where("day").is(day));
        long total = mongo.count(ofDay, MoneyDifference.class);
        var first = ofDay.with(Sort.by(DESC, "open").and(Sort.by(ASC, "_id"))).limit(most);
        return new Page<>(mongo.find(first, MoneyDifference.class), null, total);
    }

    /**
     * Somebody has settled it; who settled it before stays named.
     *
     * @throws NotFound when the day has no such difference
     */
    MoneyDifference settle(String day, String id, MoneyDifference.Settled how) {
        return differences.change(id, stored -> {
            if (stored == null || !stored.day().equals(day)) throw new NotFound();
            if (!stored.open()) return Change.unchanged(stored);
            var next = stored.settled(how);
            return Change.changed(next, next);
        });
    }

    MoneyDifference difference(String day, String id) {
        var stored = differences.find(id);
        if (stored == null || !stored.day().equals(day)) throw new NotFound();
        return stored;
    }
}
