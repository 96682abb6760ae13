package yonghuang.inventory.level;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.shared.Cursor;

/** Pages of things that happened, the newest first, by an index that leads with what they are of. */
public final class NewestFirst {
    private static final String ID = "_id";

    /** Where a page ended. */
    public record Position(Instant at, String id) {
        public String cursor() {
            return Cursor.of(at.toEpochMilli() + "", id);
        }

        /** @throws yonghuang.shared.InvalidInput when no page gave it */
        public static @Nullable Position read(@Nullable String after) {
            var keys = Cursor.read(after, 2);
            if (keys == null) return null;
            try {
                return new Position(Instant.ofEpochMilli(Long.parseLong(keys.get(0))), keys.get(1));
            } catch (NumberFormatException notOurs) {
                throw Cursor.junk();
            }
        }
    }

    private NewestFirst() {}

    public static Index index(String name, String owner, String at) {
        return new Index()
                .named(name)
                .on(owner, Sort.Direction.ASC)
                .on(at, Sort.Direction.DESC)
                .on(ID, Sort.Direction.DESC);
    }

    public static Query query(Criteria which, String at, @Nullable Position after, int limit) {
        var criteria = after == null ? which : new Criteria().andOperator(which, olderThan(at, after));
        return Query.query(criteria).with(Sort.by(Sort.Direction.DESC, at, ID)).limit(limit);
    }

    /** The first bound says nothing new, but an index can follow it. */
    private static Criteria olderThan(String at, Position last) {
        return new Criteria()
                .andOperator(
                        where(at).lte(last.at()),
                        new Criteria()
                                .orOperator(
                                        where(at).lt(last.at()),
                                        where(at).is(last.at()).and(ID).lt(last.id())));
    }
}
