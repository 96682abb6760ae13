package yonghuang.returns;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.returns.GoodsReturn.SecondLook;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The stored returns and the ways to find them; each query has its index. */
@Component
public class StoredReturns {
    private static final String AT = "requestedAt";
    private static final String PHOTOS = "images";
    private final MongoTemplate mongo;
    private final Documents<GoodsReturn> documents;

    public StoredReturns(MongoTemplate mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, GoodsReturn.class);
        var indexes = mongo.indexOps(GoodsReturn.class);
        indexes.createIndex(new Index().named("of_order").on("order", ASC).on(AT, DESC));
        indexes.createIndex(new Index().named("newest").on(AT, DESC).on("_id", DESC));
        indexes.createIndex(
                new Index().named("by_status").on("status", ASC).on(AT, DESC).on("_id", DESC));
        indexes.createIndex(new Index()
                .named("by_warehouse")
                .on("warehouse", ASC)
                .on(AT, DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index().named("of_photo").on(PHOTOS, ASC));
        indexes.createIndex(new Index().named("late").on("lateAt", ASC).sparse());
        indexes.createIndex(new Index().named("unfinished").on("step", ASC).sparse());
        indexes.createIndex(new Index()
                .named("second_look")
                .on("second.state", ASC)
                .on(AT, DESC)
                .sparse());
    }

    /** Those of the photos that some return shows. */
    Set<String> photosAmong(Collection<String> ids) {
        var shown = new Query(where(PHOTOS).in(ids));
        shown.fields().include(PHOTOS);
        return mongo.find(shown, Document.class, mongo.getCollectionName(GoodsReturn.class)).stream()
                .flatMap(found -> found.getList(PHOTOS, String.class).stream())
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    /** @throws NotFound when there is none */
    GoodsReturn get(String id) {
        var found = find(id);
        if (found == null) throw new NotFound();
        return found;
    }

    @Nullable
    GoodsReturn find(String id) {
        return ReturnIds.isOne(id) ? documents.find(id) : null;
    }

    /** It could not be claimed: as if it had never been asked for. */
    void dropUnclaimed(String id) {
        mongo.remove(new Query(where("_id").is(id).and("step").is(GoodsReturn.Step.CLAIM)), GoodsReturn.class);
    }

    boolean insert(GoodsReturn first) {
        return documents.insert(first);
    }

    GoodsReturn change(String id, Function<GoodsReturn, Change<GoodsReturn, GoodsReturn>> rule) {
        return documents.change(id, one -> {
            if (one == null) throw new NotFound();
            return rule.apply(one);
        });
    }

    /** The newest first. */
    List<GoodsReturn> ofOrder(String order) {
        return mongo.find(new Query(where("order").is(order)).with(Sort.by(DESC, AT)), GoodsReturn.class);
    }

    /** Ids of those with something left to do in other documents, the oldest first. */
    List<String> unfinished(int most) {
        var query = new Query(where("step").exists(true))
                .with(Sort.by(ASC, "step", AT))
                .limit(most);
        return mongo.find(query, GoodsReturn.class).stream()
                .map(GoodsReturn::id)
                .toList();
    }

    /** @param late only those the shop is late with, or only the others; null for both */
    record Wanted(
            @Nullable ReturnStatus status,
            @Nullable Boolean late,
            @Nullable Collection<String> warehouses,
            SecondLook.@Nullable State second) {}

    /** The newest first. */
    Page<GoodsReturn> list(Wanted wanted, Instant now, int limit, @Nullable String after) {
        var which = which(wanted, now);
        var query = new Query(from(after, which)).with(Sort.by(DESC, AT, "_id")).limit(limit + 1);
        var found = mongo.find(query, GoodsReturn.class);
        long total = mongo.count(new Query(which), GoodsReturn.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursor.of(String.valueOf(last.requestedAt().toEpochMilli()), last.id()), total);
    }

    private static Criteria which(Wanted wanted, Instant now) {
        var all = new ArrayList<Criteria>();
        if (wanted.status != null) all.add(where("status").is(wanted.status));
        if (wanted.warehouses != null) all.add(where("warehouse").in(wanted.warehouses));
        if (wanted.second != null) all.add(where("second.state").is(wanted.second));
        if (wanted.late != null) {
            var late = where("lateAt").lte(now);
            all.add(wanted.late ? late : new Criteria().norOperator(late));
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    Stream<GoodsReturn> all() {
        return mongo.stream(new Query().cursorBatchSize(500), GoodsReturn.class);
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
