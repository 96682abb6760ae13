package yonghuang.pricing.group;

import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The accounts group prices are for. */
@Component
public class PublicBuyers {
    private static final String SINCE = "since";

    private final MongoTemplate mongo;
    private final Documents<PublicBuyer> documents;
    private final GroupBoard board;
    private final Clock clock;

    public PublicBuyers(MongoTemplate mongo, GroupBoard board, Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, PublicBuyer.class);
        this.board = board;
        this.clock = clock;
        mongo.indexOps(PublicBuyer.class)
                .createIndex(new Index().named("newest").on(SINCE, DESC).on("_id", DESC));
    }

    /** Enters an account, or corrects name and code of one that is entered; the same again changes nothing. */
    public PublicBuyer enter(String account, String email, String name, String uscc, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entered = documents.change(account, found -> {
            if (found != null && found.isOf(name, uscc)) return Change.unchanged(found);
            var since = found == null ? now : found.since();
            var next = new PublicBuyer(account, found == null ? 0 : found.version(), email, name, uscc, since, by);
            return Change.changed(next, next);
        });
        board.changed();
        return entered;
    }

    public @Nullable PublicBuyer find(String account) {
        return documents.find(account);
    }

    /**
     * The account pays what everybody pays from now on.
     *
     * @throws NotFound when it is not entered
     */
    public void remove(String account) {
        var removed = mongo.remove(new Query(where("_id").is(account)), PublicBuyer.class);
        if (removed.getDeletedCount() == 0) throw new NotFound();
        board.changed();
    }

    /** The newest first. */
    public Page<PublicBuyer> list(int limit, @Nullable String after) {
        var query = new Query(behind(after)).with(Sort.by(DESC, SINCE, "_id")).limit(limit + 1);
        var found = mongo.find(query, PublicBuyer.class);
        long total = mongo.count(new Query(), PublicBuyer.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursor.of(String.valueOf(last.since().toEpochMilli()), last.id()), total);
    }

    private static Criteria behind(@Nullable String after) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return new Criteria();
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(keys.get(0)));
            var sameInstant = where(SINCE).is(at).and("_id").lt(keys.get(1));
            return new Criteria().orOperator(where(SINCE).lt(at), sameInstant);
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
