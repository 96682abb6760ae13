package yonghuang.recalls;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

/** The stored recalls. That a lot has one open recall only is a unique index. */
@Component
public class Recalls {
    private static final String STATUS = "status";
    private static final String AT = "at";
    private final MongoTemplate mongo;
    private final Documents<Recall> documents;

    public Recalls(MongoTemplate mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Recall.class);
        var indexes = mongo.indexOps(Recall.class);
        indexes.createIndex(
                new Index().named("one_open").on("open", ASC).unique().sparse());
        indexes.createIndex(
                new Index().named("by_status").on(STATUS, ASC).on(AT, DESC).on("_id", DESC));
        indexes.createIndex(new Index().named("newest").on(AT, DESC).on("_id", DESC));
        indexes.createIndex(new Index().named("by_end").on("end.at", ASC).sparse());
    }

    /** @throws NotFound when there is none */
    public Recall get(String id) {
        var found = documents.find(id);
        if (found == null) throw new NotFound();
        return found;
    }

    @Nullable
    Recall find(String id) {
        return documents.find(id);
    }

    /** @return false when it is there already, or another one is open about the same */
    boolean insert(Recall started) {
        return documents.insert(started);
    }

    /** The open recall of this lot number: about all its SKUs, or about this one. */
    public @Nullable Recall openOf(String lot, @Nullable String sku) {
        var subjects = new ArrayList<String>(List.of(Recall.subject(lot, null)));
        if (sku != null) subjects.add(Recall.subject(lot, sku));
        return mongo.find(new Query(where("open").in(subjects)), Recall.class).stream()
                .findFirst()
                .orElse(null);
    }

    <R> R change(String id, Function<Recall, Change<Recall, R>> rule) {
        return documents.change(id, recall -> {
            if (recall == null) throw new NotFound();
            return rule.apply(recall);
        });
    }

    /** The newest first. */
    public Page<Recall> list(@Nullable RecallStatus status, int limit, @Nullable String after) {
        var which = status == null ? new Criteria() : where(STATUS).is(status);
        var query = new Query(from(after, which)).with(Sort.by(DESC, AT, "_id")).limit(limit + 1);
        var found = mongo.find(query, Recall.class);
        long total = mongo.count(new Query(which), Recall.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursor.of(String.valueOf(last.at().toEpochMilli()), last.id()), total);
    }

    List<Recall> open() {
        return mongo.find(new Query(where(STATUS).is(RecallStatus.OPEN)), Recall.class);
    }

    List<Recall> endedSince(Instant when) {
        return mongo.find(new Query(where("end.at").gte(when)), Recall.class);
    }

    Stream<Recall> all() {
        return mongo.stream(new Query(), Recall.class);
    }

    private static Criteria from(@Nullable String after, Criteria among) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return among;
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(keys.get(0)));
            return new Criteria()
                    .andOperator(
                            among,
                            where(AT).lte(at),
                            new Criteria()
                                    .orOperator(where(AT).lt(at), where("_id").lt(keys.get(1))));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
