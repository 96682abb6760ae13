package yonghuang.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/** The stored answers of idempotency keys: claimed before the work, kept after it, forgotten when refused. */
@Component
class RememberedAnswers implements Sweep {
    private static final Duration RUNS_AT_MOST = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final String REPEATED = "repeated";

    private final MongoOperations mongo;
    private final Clock clock;

    RememberedAnswers(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(RememberedAnswer.class)
                .createIndex(new org.springframework.data.mongodb.core.index.Index(
                        "until", org.springframework.data.domain.Sort.Direction.ASC));
    }

    /** @return null when the caller may do the work; otherwise who has done it or is doing it */
    @Nullable
    RememberedAnswer claim(String id, String request) {
        var mine = new RememberedAnswer(id, request, true, now().plus(RUNS_AT_MOST), 0, null, null, null);
        try {
            mongo.insert(mine);
            return null;
        } catch (DuplicateKeyException someoneElseHasIt) {
            return takeOver(mine);
        }
    }

    /** What a key that the work itself remembers stands for. */
    enum Bound {
        NOW,
        BEFORE,
        TO_ANOTHER_REQUEST
    }

    /**
     * Binds a key to its request where the work remembers by itself what the key did: one write, and no answer is kept. A
     * repeat is marked, so that whoever is refused does not free a key that someone else is using.
     */
    Bound bind(String id, String request) {
        try {
            mongo.insert(new RememberedAnswer(id, request, false, now().plus(KEPT), 0, null, null, null));
            return Bound.NOW;
        } catch (DuplicateKeyException someoneElseHasIt) {
            var same = byId(id).addCriteria(Criteria.where("request").is(request));
            var marked = mongo.updateFirst(same, Update.update(REPEATED, true), RememberedAnswer.class);
            if (marked.getMatchedCount() == 1) return Bound.BEFORE;
            return mongo.exists(byId(id), RememberedAnswer.class) ? Bound.TO_ANOTHER_REQUEST : bind(id, request);
        }
    }

    /** After a refusal: the key is free again, unless it was sent a second time meanwhile. */
    void unbind(String id) {
        mongo.remove(byId(id).addCriteria(Criteria.where(REPEATED).ne(true)), RememberedAnswer.class);
    }

    private @Nullable RememberedAnswer takeOver(RememberedAnswer mine) {
        var dead = byId(mine.id())
                .addCriteria(Criteria.where("running")
                        .is(true)
                        .and("until")
                        .lt(now())
                        .and("request")
                        .is(mine.request()));
        if (mongo.updateFirst(dead, Update.update("until", mine.until()), RememberedAnswer.class)
                        .getModifiedCount()
                == 1) return null;
        var theirs = mongo.findById(mine.id(), RememberedAnswer.class);
        return theirs != null ? theirs : claim(mine.id(), mine.request());
    }

    void keep(String id, int status, @Nullable String contentType, @Nullable String location, byte[] body) {
        var answer = new Update()
                .set("running", false)
                .set("until", now().plus(KEPT))
                .set("status", status)
                .set("contentType", contentType)
                .set("location", location)
                .set("body", body);
        mongo.updateFirst(byId(id), answer, RememberedAnswer.class);
    }

    void forget(String id) {
        mongo.remove(byId(id), RememberedAnswer.class);
    }

    @Override
    public String name() {
        return "idempotency keys";
    }

    @Override
    public void run() {
        mongo.remove(Query.query(Criteria.where("until").lt(now().minus(RUNS_AT_MOST))), RememberedAnswer.class);
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
