package yonghuang.pricing.coupons;

import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

/** The stored coupons. */
@Component
public class StoredCoupons {
    private static final String CREATED = "createdAt";
    private static final String UNTIL = "terms.until";
    private static final int MOST_LISTED = 100;

    private final MongoTemplate mongo;
    private final Documents<Coupon> documents;
    private final Clock clock;

    public StoredCoupons(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.documents = new Documents<>(mongo, Coupon.class);
        var indexes = mongo.indexOps(Coupon.class);
        indexes.createIndex(new Index().named("newest").on(CREATED, DESC).on("_id", DESC));
        indexes.createIndex(new Index().named("running").on(UNTIL, Sort.Direction.ASC));
    }

    /**
     * Gives out a coupon.
     *
     * @param code null: a random one is made
     * @throws CouponCodeTaken when the code was given out before
     */
    public Coupon create(@Nullable String code, CouponTerms terms, String by) {
        var coupon = Coupon.of(code == null ? CouponCodes.random() : code, terms, false, now(), by);
        if (!documents.insert(coupon)) throw new CouponCodeTaken();
        return coupon.atVersion(1);
    }

    /** A coupon of the sample shop; a repeat changes nothing. */
    public void createSample(String code, CouponTerms terms) {
        documents.insert(Coupon.of(code, terms, true, now(), "sample"));
    }

    public Optional<Coupon> withCode(String typed) {
        return Optional.ofNullable(documents.find(CouponCodes.idOf(CouponCodes.normal(typed))));
    }

    /** @throws NotFound when there is none */
    public Coupon get(String id) {
        var found = documents.find(id);
        if (found == null) throw new NotFound();
        return found;
    }

    /**
     * No new use of it from now on; stopped already: unchanged.
     *
     * @throws NotFound when there is none
     */
    public Coupon stop(String id) {
        return documents.change(id, found -> {
            if (found == null) throw new NotFound();
            if (found.status() == CouponStatus.STOPPED) return Change.unchanged(found);
            return Change.changed(found.stopped(), found.stopped());
        });
    }

    /** The newest first. */
    public Page<Coupon> list(int limit, @Nullable String after) {
        var query = new Query(behind(after)).with(Sort.by(DESC, CREATED, "_id")).limit(limit + 1);
        var found = mongo.find(query, Coupon.class);
        long total = mongo.count(new Query(), Coupon.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursor.of(String.valueOf(last.createdAt().toEpochMilli()), last.id()), total);
    }

    /** Those that are shown to buyers and run now, the first to end first; at most 100. */
    public List<Coupon> listed() {
        var now = clock.instant();
        var running = where(UNTIL)
                .gt(now)
                .and("terms.from")
                .lte(now)
                .and("terms.listed")
                .is(true)
                .and("status")
                .is(CouponStatus.ACTIVE);
        return mongo.find(new Query(running).with(Sort.by(UNTIL, "_id")).limit(MOST_LISTED), Coupon.class);
    }

    private static Criteria behind(@Nullable String after) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return new Criteria();
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(keys.get(0)));
            var sameInstant = where(CREATED).is(at).and("_id").lt(keys.get(1));
            return new Criteria().orOperator(where(CREATED).lt(at), sameInstant);
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
