package yonghuang.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;

/** The events we were told of, each once. Kept for longer than a provider delivers an event again. */
class EventLedger {
    static final Duration KEPT_FOR = Duration.ofDays(40);

    private final MongoOperations mongo;
    private final Documents<HeardEvent> events;

    EventLedger(MongoOperations mongo) {
        this.mongo = mongo;
        this.events = new Documents<>(mongo, HeardEvent.class);
        mongo.indexOps(HeardEvent.class).createIndex(new Index("nextTryAt", Sort.Direction.ASC).sparse());
        mongo.indexOps(HeardEvent.class).createIndex(new Index("receivedAt", Sort.Direction.ASC));
    }

    /**
     * Durable when this returns.
     *
     * @return the event as it stands: new, or as an earlier delivery left it
     */
    HeardEvent receive(HeardEvent first) {
        if (events.insert(first)) return first;
        var earlier = events.find(first.id());
        return earlier == null ? first : earlier; // gone by its age in between
    }

    void change(String id, UnaryOperator<HeardEvent> form) {
        events.change(id, stored -> {
            var next = stored == null ? null : form.apply(stored);
            return next == null || next == stored ? Change.unchanged(id) : Change.changed(next, id);
        });
    }

    List<HeardEvent> unsettled(Instant now, int most) {
        var due = Query.query(Criteria.where("nextTryAt").lte(now))
                .with(Sort.by("nextTryAt"))
                .limit(most);
        return mongo.find(due, HeardEvent.class);
    }

    @Nullable
    HeardEvent find(String id) {
        return events.find(id);
    }

    /** Forgets settled events that nobody will deliver again. */
    void forgetOld(Instant now, int most) {
        var old = Query.query(Criteria.where("receivedAt").lt(now.minus(KEPT_FOR)))
                .with(Sort.by("receivedAt"))
                .limit(most);
        var settled = mongo.find(old, HeardEvent.class).stream()
                .filter(HeardEvent::isSettled)
                .map(HeardEvent::id)
                .toList();
        if (!settled.isEmpty()) mongo.remove(Query.query(Criteria.where("_id").in(settled)), HeardEvent.class);
    }
}
