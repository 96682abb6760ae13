package yonghuang.listings.bulk;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The stored imports and their parts. A merchant keeps its newest {@link #KEPT}, and those that are being carried out. */
@Component
final class Imports {
    static final int KEPT = 50;
    private static final int AT_ONCE = 20;

    private final MongoOperations mongo;
    private final Documents<Import> imports;
    private final Documents<ImportPart> parts;

    Imports(MongoOperations mongo) {
        this.mongo = mongo;
        this.imports = new Documents<>(mongo, Import.class);
        this.parts = new Documents<>(mongo, ImportPart.class);
        var indexes = mongo.indexOps(Import.class);
        indexes.createIndex(new Index("merchant", Direction.ASC)
                .on("at", Direction.DESC)
                .on("_id", Direction.DESC)
                .named("of_merchant"));
        indexes.createIndex(
                new Index("status", Direction.ASC).on("movedAt", Direction.ASC).named("unfinished"));
    }

    static String newId() {
        return "imp_" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }

    void begin(Import first) {
        imports.insert(first);
    }

    void add(ImportPart part) {
        parts.insert(part);
    }

    /** @throws NotFound when there is none, it is another merchant's, or its rows are still being looked at */
    Import of(String merchant, String id) {
        var found = imports.find(id);
        if (found == null || !found.merchant().equals(merchant) || found.status() == ImportStatus.CHECKING) {
            throw new NotFound();
        }
        return found;
    }

    Import change(String id, Function<Import, Change<Import, Import>> rule) {
        return imports.change(id, known -> {
            if (known == null) throw new NotFound();
            return rule.apply(known);
        });
    }

    ImportPart part(String of, int number) {
        var found = parts.find(ImportPart.id(of, number));
        if (found == null) throw new IllegalStateException("part " + number + " of " + of + " is not there");
        return found;
    }

    ImportPart done(ImportPart part, List<PartGroup> groups) {
        return parts.change(part.id(), known -> {
            if (known == null) throw new NotFound();
            return known.done(groups);
        });
    }

    /** The newest first. */
    Page<Import> page(String merchant, int limit, @Nullable String after) {
        var all = where("merchant").is(merchant).and("status").ne(ImportStatus.CHECKING);
        long total = mongo.count(new Query(all), Import.class);
        var found = mongo.find(newest(behind(after, all)).limit(limit + 1), Import.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursor.of(Long.toString(last.at().toEpochMilli()), last.id()), total);
    }

    private static Query newest(Criteria among) {
        return new Query(among).with(Sort.by(Direction.DESC, "at", "_id"));
    }

    private static Criteria behind(@Nullable String after, Criteria all) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return all;
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(keys.getFirst()));
            return new Criteria()
                    .andOperator(
                            all,
                            new Criteria()
                                    .orOperator(
                                            where("at").lt(at),
                                            where("at").is(at).and("_id").lt(keys.get(1))));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }

    /** Of one status, those that have not moved since. */
    List<Import> still(ImportStatus status, Instant since) {
        var query = new Query(where("status").is(status).and("movedAt").lt(since));
        return mongo.find(query.with(Sort.by("movedAt")).limit(AT_ONCE), Import.class);
    }

    /** Takes away what is beyond the newest that are kept. */
    void forgetOld(String merchant) {
        var old = mongo.find(newest(where("merchant").is(merchant)).skip(KEPT).limit(AT_ONCE), Import.class);
        for (var one : old) if (one.status() == ImportStatus.CHECKED || one.status() == ImportStatus.DONE) forget(one);
    }

    /** The parts first: what is left of them is found by what they belong to. */
    void forget(Import one) {
        var within = where("_id").gte(ImportPart.id(one.id(), 0)).lte(ImportPart.id(one.id(), RowReading.MOST_ROWS));
        remove(ImportPart.class, within);
        remove(Import.class, where("_id").is(one.id()).and("version").is(one.version()));
    }

    private void remove(Class<?> type, Criteria which) {
        mongo.getCollection(mongo.getCollectionName(type))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .deleteMany(new Query(which).getQueryObject());
    }
}
