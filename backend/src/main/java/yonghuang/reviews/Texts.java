package yonghuang.reviews;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

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
import yonghuang.documents.Rule;
import yonghuang.documents.Versioned;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The stored texts of one kind, and their lists, newest first; each list has its index. */
final class Texts<T extends Versioned<T> & Text<T>> {
    private final MongoOperations mongo;
    private final Class<T> type;
    private final Documents<T> documents;

    Texts(MongoOperations mongo, Class<T> type) {
        this.mongo = mongo;
        this.type = type;
        this.documents = new Documents<>(mongo, type);
        var indexes = mongo.indexOps(type);
        indexes.createIndex(
                newestFirst(new Index().named("of_product").on("product", ASC).on("shown", ASC)));
        indexes.createIndex(
                newestFirst(new Index().named("of_merchant").on("merchant", ASC).on("answered", ASC)));
        indexes.createIndex(newestFirst(new Index().named("newest")));
    }

    private static Index newestFirst(Index index) {
        return index.on("at", DESC).on("_id", DESC);
    }

    @Nullable
    T find(String id) {
        return documents.find(id);
    }

    <R> R change(String id, Rule<T, R> rule) {
        return documents.change(id, rule);
    }

    /** @throws NotFound when there is none */
    T existing(String id, UnaryOperator<T> rule) {
        return documents.change(id, known -> {
            if (known == null) throw new NotFound();
            var next = rule.apply(known);
            return next.equals(known) ? Change.unchanged(known) : Change.changed(next, next);
        });
    }

    long count(Criteria which) {
        return mongo.count(new Query(which), type);
    }

    Page<T> ofProduct(String product, int limit, @Nullable String after) {
        return page(where("product").is(product).and("shown").is(true), limit, after);
    }

    Page<T> ofMerchants(List<String> merchants, boolean answered, int limit, @Nullable String after) {
        return page(where("merchant").in(merchants).and("answered").is(answered), limit, after);
    }

    Page<T> newest(int limit, @Nullable String after) {
        return page(new Criteria(), limit, after);
    }

    private Page<T> page(Criteria among, int limit, @Nullable String after) {
        var query =
                new Query(behind(after, among)).with(Sort.by(DESC, "at", "_id")).limit(limit + 1);
        var found = mongo.find(query, type);
        long total = count(among);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursor.of(String.valueOf(last.at().toEpochMilli()), last.id()), total);
    }

    private static Criteria behind(@Nullable String after, Criteria among) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return among;
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(keys.getFirst()));
            var older =
                    new Criteria().orOperator(where("at").lt(at), where("_id").lt(keys.get(1)));
            return new Criteria().andOperator(among, where("at").lte(at), older);
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
