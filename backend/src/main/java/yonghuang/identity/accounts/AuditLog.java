package yonghuang.identity.accounts;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.identity.tokens.Ids;
import yonghuang.shared.AuditTrail;

/**
 * Who did what with more than a consumer's rights. An entry is durable before the act is done, so there is no act
 * without one; an entry whose act then failed (a crash, an address just taken) stays and says what was tried.
 */
@Component
public class AuditLog implements AuditTrail {
    private final MongoOperations mongo;
    private final Clock clock;
    private final AtomicLong written = new AtomicLong();

    AuditLog(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void write(String actor, String act, String subject, @Nullable Assignment before, @Nullable Assignment after) {
        record(actor, act, subject, before == null ? null : before.told(), after == null ? null : after.told(), null);
    }

    @Override
    public void record(
            String actor,
            String act,
            String subject,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after,
            @Nullable String why) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // the number keeps the entries of one process in order within a millisecond
        var id = String.format(
                Locale.ROOT, "%013d-%06d-%s", at.toEpochMilli(), written.incrementAndGet() % 1_000_000, Ids.random(9));
        var stored = new Document();
        mongo.getConverter().write(new AuditEntry(id, at, actor, act, subject, before, after, why), stored);
        mongo.execute(
                AuditEntry.class,
                entries -> entries.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .insertOne(stored));
    }

    /** Newest first, those before the entry {@code after}. */
    public List<AuditEntry> newest(int limit, @Nullable String after) {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        if (after != null) query.addCriteria(where("_id").lt(after));
        return mongo.find(query, AuditEntry.class);
    }

    public long size() {
        return mongo.count(new Query(), AuditEntry.class);
    }
}
