package yonghuang.orders.listing;

import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.shared.Cursor;
import yonghuang.shared.Page;

/**
 * The documents of one collection by their field {@code at}, the newest first. Whoever asks has an index that ends in
 * {@code at} and {@code _id}, both descending.
 */
public final class NewestFirst<T> {
    private static final String AT = "at";

    private final MongoOperations mongo;
    private final Class<T> type;
    private final Function<T, Instant> at;
    private final Function<T, String> id;

    public NewestFirst(MongoOperations mongo, Class<T> type, Function<T, Instant> at, Function<T, String> id) {
        this.mongo = mongo;
        this.type = type;
        this.at = at;
        this.id = id;
    }

    /** @param after the {@code next} of an earlier page, null for the first */
    public Page<T> page(Criteria among, int limit, @Nullable String after) {
        var query = new Query(behind(among, after)).with(Sort.by(DESC, AT, "_id"));
        var found = mongo.find(query.limit(limit + 1), type);
        long total = mongo.count(new Query(among), type);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursor.of(String.valueOf(at.apply(last).toEpochMilli()), id.apply(last)), total);
    }

    private static Criteria behind(Criteria among, @Nullable String after) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return among;
        try {
            var last = Instant.ofEpochMilli(Long.parseLong(keys.get(0)));
            var older =
                    new Criteria().orOperator(where(AT).lt(last), where("_id").lt(keys.get(1)));
            return new Criteria().andOperator(among, where(AT).lte(last), older);
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
