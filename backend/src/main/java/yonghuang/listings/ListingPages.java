package yonghuang.listings;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.shared.Cursor;
import yonghuang.shared.Page;

/** Lists of listings, page by page, each along an index. */
@Component
public final class ListingPages {
    private static final String UPDATED = "updatedAt";
    private static final String WAITING = "work.waitingSince";
    private static final String STATUS = "work.status";
    private static final String SALE = "published.sale";

    private final MongoOperations mongo;

    public ListingPages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static List<Index> indexes() {
        return List.of(
                newest("merchant").named("of_merchant"),
                new Index("merchant", Direction.ASC)
                        .on(STATUS, Direction.ASC)
                        .on(UPDATED, Direction.DESC)
                        .on("_id", Direction.DESC)
                        .named("of_merchant_by_status"),
                new Index("merchant", Direction.ASC)
                        .on(SALE, Direction.ASC)
                        .on(UPDATED, Direction.DESC)
                        .on("_id", Direction.DESC)
                        .named("of_merchant_by_sale"),
                waiting(STATUS).named("by_status"),
                waiting(SALE).named("by_sale"));
    }

    private static Index newest(String field) {
        return new Index(field, Direction.ASC).on(UPDATED, Direction.DESC).on("_id", Direction.DESC);
    }

    private static Index waiting(String field) {
        return new Index(field, Direction.ASC).on(WAITING, Direction.ASC).on("_id", Direction.ASC);
    }

    /**
     * One merchant's, what was touched last first.
     *
     * @param words found in title or SKU, whatever their case; null: any
     */
    public Page<Listing> of(
            String merchant,
            @Nullable ListingFilter filter,
            @Nullable String words,
            int limit,
            @Nullable String after) {
        var among = where("merchant").is(merchant);
        if (filter != null) narrow(among, filter);
        if (words != null) among.and("words").regex(Pattern.quote(words.toLowerCase(Locale.ROOT)));
        return page(among, UPDATED, Direction.DESC, Listing::updatedAt, limit, after);
    }

    /** Of all merchants, what waits longest first. */
    public Page<Listing> waiting(@Nullable ListingFilter filter, int limit, @Nullable String after) {
        var among = new Criteria();
        narrow(among, filter == null ? ListingFilter.SUBMITTED : filter);
        return page(among, WAITING, Direction.ASC, one -> one.work().waitingSince(), limit, after);
    }

    private static void narrow(Criteria among, ListingFilter filter) {
        switch (filter) {
            case DRAFT, SUBMITTED, RETURNED -> among.and(STATUS).is(filter.name());
            case PUBLISHED -> among.and(STATUS).is(filter.name()).and(SALE).is(Sale.ON);
            case SUSPENDED -> among.and(SALE).is(Sale.SUSPENDED);
        }
    }

    private Page<Listing> page(
            Criteria among,
            String field,
            Direction direction,
            Function<Listing, Instant> key,
            int limit,
            @Nullable String after) {
        long total = mongo.count(new Query(among), Listing.class);
        var query = new Query(behind(after, among, field, direction))
                .with(Sort.by(direction, field, "_id"))
                .limit(limit + 1);
        var found = mongo.find(query, Listing.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursor.of(String.valueOf(key.apply(last).toEpochMilli()), last.id()), total);
    }

    private static Criteria behind(@Nullable String after, Criteria among, String field, Direction direction) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return among;
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(keys.getFirst()));
            var id = keys.get(1);
            boolean up = direction == Direction.ASC;
            var from = up ? where(field).gte(at) : where(field).lte(at);
            var beyond = up ? where(field).gt(at) : where(field).lt(at);
            var same = up ? where("_id").gt(id) : where("_id").lt(id);
            return new Criteria().andOperator(among, from, new Criteria().orOperator(beyond, same));
        } catch (NumberFormatException | java.time.DateTimeException notOurs) {
            throw Cursor.junk();
        }
    }
}
