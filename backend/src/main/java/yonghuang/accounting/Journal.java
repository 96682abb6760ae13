package yonghuang.accounting;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;
import yonghuang.shared.Cursor;
import yonghuang.shared.Page;

/** The journal: entries are added, each cause once, and never changed. Each query has its index. */
@Component
public class Journal {
    private static final String BOOKED = "bookedAt";
    private static final int READ_AT_ONCE = 500;

    private final MongoTemplate mongo;
    private final Clock clock;

    public Journal(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        var indexes = mongo.indexOps(JournalEntry.class);
        indexes.createIndex(new Index().named("booked").on(BOOKED, ASC).on("_id", ASC));
        for (var field : List.of("accounts", "statements")) {
            indexes.createIndex(new Index()
                    .named("of_" + field)
                    .on(field, ASC)
                    .on(BOOKED, ASC)
                    .on("_id", ASC));
        }
    }

    /** Adds those that are not there yet; durable when it returns. */
    void book(List<JournalEntry> entries) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (entries.isEmpty()) return;
        InsertOnce.all(
                mongo,
                JournalEntry.class,
                entries.stream().map(entry -> entry.bookedAt(now)).toList());
    }

    /** Those of these ids that are there, in no order. */
    List<JournalEntry> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(new Query(where("_id").in(ids)), JournalEntry.class);
    }

    /** Of these ids those that are in the books. */
    Set<String> known(Collection<String> ids) {
        if (ids.isEmpty()) return Set.of();
        var query = new Query(where("_id").in(ids));
        query.fields().include("_id");
        return mongo.find(query, org.bson.Document.class, mongo.getCollectionName(JournalEntry.class)).stream()
                .map(found -> found.getString("_id"))
                .collect(Collectors.toSet());
    }

    /** Every entry, one by one; to be closed. */
    Stream<JournalEntry> all() {
        return mongo.stream(new Query().cursorBatchSize(READ_AT_ONCE), JournalEntry.class);
    }

    /** Those booked after an instant, the first booked first; to be closed. */
    Stream<JournalEntry> of(SumsOf which, Instant after) {
        var query = new Query(where(which.field()).is(which.value()).and(BOOKED).gt(after))
                .with(Sort.by(ASC, BOOKED, "_id"))
                .cursorBatchSize(READ_AT_ONCE);
        return mongo.stream(query, JournalEntry.class);
    }

    /** The first ones from one on, in the order they were booked. */
    List<JournalEntry> from(SumsOf which, @Nullable Instant booked, @Nullable String id, int most) {
        var among = where(which.field()).is(which.value());
        if (booked != null && id != null) among = behind(among, booked, id, true);
        return mongo.find(new Query(among).with(Sort.by(ASC, BOOKED, "_id")).limit(most), JournalEntry.class);
    }

    /**
     * The newest booked first.
     *
     * @param account null for all
     * @param from inclusive, {@code to} exclusive: when it was booked; null for no end
     */
    public Page<JournalEntry> page(
            @Nullable String account, @Nullable Instant from, @Nullable Instant to, int limit, @Nullable String after) {
        var among = account == null ? new Criteria() : where("accounts").is(account);
        if (from != null || to != null) {
            among = among.and(BOOKED);
            if (from != null) among = among.gte(from);
            if (to != null) among = among.lt(to);
        }
        var keys = Cursor.read(after, 2);
        var rest = keys == null ? among : behind(among, moment(keys.get(0)), keys.get(1), false);
        var found =
                mongo.find(new Query(rest).with(Sort.by(DESC, BOOKED, "_id")).limit(limit + 1), JournalEntry.class);
        long total = mongo.count(new Query(among), JournalEntry.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var shown = found.subList(0, limit);
        var last = shown.getLast();
        return new Page<>(shown, Cursor.of(String.valueOf(last.bookedAt().toEpochMilli()), last.id()), total);
    }

    private static Criteria behind(Criteria among, Instant booked, String id, boolean forward) {
        var bound = forward ? where(BOOKED).gte(booked) : where(BOOKED).lte(booked);
        var later = forward ? where(BOOKED).gt(booked) : where(BOOKED).lt(booked);
        var sameButBehind = forward ? where("_id").gte(id) : where("_id").lt(id);
        return new Criteria().andOperator(among, bound, new Criteria().orOperator(later, sameButBehind));
    }

    static Instant moment(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
