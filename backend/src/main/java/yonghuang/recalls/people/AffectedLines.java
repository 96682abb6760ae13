package yonghuang.recalls.people;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import yonghuang.recalls.people.AffectedLine.Stage;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The order lines each recall is about, one document each, so that a list of any length is paged. */
@Component
public class AffectedLines {
    /**
     * @param done shipped lines with an answer
     * @param total shipped lines
     * @param held lines not yet taken out
     */
    public record Progress(long done, long total, long held) {}

    private static final String RECALL = "recall";
    private static final String STAGE = "stage";
    private static final int DUPLICATE_KEY = 11_000;
    private static final int READ_AT_ONCE = 500;
    private final MongoTemplate mongo;
    private final Documents<AffectedLine> documents;

    public AffectedLines(MongoTemplate mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, AffectedLine.class);
        var indexes = mongo.indexOps(AffectedLine.class);
        indexes.createIndex(new Index().named("of_recall").on(RECALL, ASC).on("_id", ASC));
        indexes.createIndex(
                new Index().named("progress").on(RECALL, ASC).on(STAGE, ASC).on("response", ASC));
        indexes.createIndex(
                new Index().named("of_order").on(RECALL, ASC).on("order", ASC).on("line", ASC));
    }

    /**
     * Adds those that are not listed yet. One that is shipped by now becomes so; one that was taken out and is held again,
     * from units found while the sale was being stopped, becomes held.
     */
    public void add(List<AffectedLine> lines) {
        var known = stages(lines);
        insert(lines.stream().filter(line -> !known.containsKey(line.id())).toList());
        for (var line : lines) {
            var stage = known.getOrDefault(line.id(), line.stage().name());
            boolean goesOn = line.stage() == Stage.SHIPPED ? !stage.equals("SHIPPED") : stage.equals("TAKEN_OUT");
            if (goesOn) become(line);
        }
    }

    /** Many at once; one that is there already stays as it is. */
    private void insert(List<AffectedLine> lines) {
        if (lines.isEmpty()) return;
        try {
            mongo.getCollection(mongo.getCollectionName(AffectedLine.class))
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .insertMany(lines.stream().map(this::mapped).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            boolean onlyRepeats = some.getWriteConcernError() == null
                    && some.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!onlyRepeats) throw some;
        }
    }

    private Document mapped(AffectedLine line) {
        var mapped = new Document();
        mongo.getConverter().write(line, mapped);
        return mapped;
    }

    private Map<String, String> stages(List<AffectedLine> lines) {
        var query =
                new Query(where("_id").in(lines.stream().map(AffectedLine::id).toList()));
        query.fields().include(STAGE);
        return mongo.find(query, Document.class, mongo.getCollectionName(AffectedLine.class)).stream()
                .collect(Collectors.toMap(each -> each.getString("_id"), each -> each.getString(STAGE)));
    }

    /** The line is at the stage of the given form, with its units. */
    public void become(AffectedLine next) {
        change(next.id(), line -> line.at(next.stage(), next.units()));
    }

    /** Nothing of it is held any more and nothing was shipped: its order ended first. */
    public void remove(AffectedLine held) {
        mongo.remove(new Query(where("_id").is(held.id()).and(STAGE).is(Stage.HELD)), AffectedLine.class);
    }

    /** What was shipped of one order line. */
    public List<AffectedLine> shipped(String recall, String order, int line) {
        return mongo.find(
                new Query(where(RECALL)
                        .is(recall)
                        .and("order")
                        .is(order)
                        .and("line")
                        .is(line)
                        .and(STAGE)
                        .is(Stage.SHIPPED)),
                AffectedLine.class);
    }

    /** Once per key of the answer. */
    public void hear(AffectedLine line, AffectedLine.Answer answer) {
        change(line.id(), known -> known.hearing(answer));
    }

    public List<AffectedLine> held(String recall) {
        return mongo.find(new Query(where(RECALL).is(recall).and(STAGE).is(Stage.HELD)), AffectedLine.class);
    }

    public Page<AffectedLine> list(String recall, int limit, @Nullable String after) {
        var all = where(RECALL).is(recall);
        var keys = Cursor.read(after, 1);
        var from = keys == null
                ? all
                : new Criteria().andOperator(all, where("_id").gt(keys.getFirst()));
        var found = mongo.find(new Query(from).with(Sort.by(ASC, "_id")).limit(limit + 1), AffectedLine.class);
        long total = mongo.count(new Query(all), AffectedLine.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        return new Page<>(items, Cursor.of(items.getLast().id()), total);
    }

    public Progress progress(String recall) {
        var shipped = where(RECALL).is(recall).and(STAGE).is(Stage.SHIPPED);
        var heard = where(RECALL)
                .is(recall)
                .and(STAGE)
                .is(Stage.SHIPPED)
                .and("response")
                .in((Object[]) AffectedLine.Response.values());
        return new Progress(
                mongo.count(new Query(heard), AffectedLine.class),
                mongo.count(new Query(shipped), AffectedLine.class),
                mongo.count(new Query(where(RECALL).is(recall).and(STAGE).is(Stage.HELD)), AffectedLine.class));
    }

    /** All of them of one recall, for the checker; to be closed. */
    public Stream<AffectedLine> all(String recall) {
        return mongo.stream(new Query(where(RECALL).is(recall)).cursorBatchSize(READ_AT_ONCE), AffectedLine.class);
    }

    /** Which of these are listed as shipped. */
    public Set<String> shippedAmong(Collection<String> ids) {
        var query = new Query(where("_id").in(ids).and(STAGE).is(Stage.SHIPPED));
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(AffectedLine.class)).stream()
                .map(each -> each.getString("_id"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void change(String id, UnaryOperator<AffectedLine> rule) {
        documents.change(id, line -> {
            if (line == null) throw new NotFound();
            var next = rule.apply(line);
            return next.equals(line) ? Change.unchanged(true) : Change.changed(next, true);
        });
    }
}
