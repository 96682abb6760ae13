package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random documents and queries: a collection with indexes answers exactly like one without. */
class StoreQueryTests {
    private static final int DOCUMENTS = 80;
    private static final int COMPARISONS = 10_500; // twice: before and after a restart
    private static final List<String> FIELDS = List.of("_id", "a", "b", "c", "tags", "lines.sku", "lines.units", "in.x");
    private static final List<String> COMPARING = List.of("$gt", "$gte", "$lt", "$lte", "$eq");
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final SplittableRandom random = new SplittableRandom(SEED);

    @TempDir
    Path folder;

    private StoreFixture store;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @BeforeEach
    void open() {
        store = StoreFixture.in(folder);
        refer();
        indexed.createIndex(ascending("a"));
        indexed.createIndex(ascending("b"), new IndexOptions().sparse(true));
        indexed.createIndex(ascending("a", "c"));
        indexed.createIndex(ascending("tags", "a"));
        indexed.createIndex(ascending("lines.sku", "lines.units", "a"));
        indexed.createIndex(ascending("in.x", "b", "c"));
        indexed.createIndex(ascending("c"));
    }

    private void refer() {
        indexed = store.collection("indexed");
        plain = store.collection("plain");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void indexesChangeNoAnswerBeforeAndAfterARestart() {
        System.out.println("seed " + SEED);
        for (int id = 0; id < DOCUMENTS; id++) write(id);
        IntStream.range(0, DOCUMENTS / 2).forEach(i -> write(random.nextInt(DOCUMENTS)));
        for (int i = 0; i < COMPARISONS; i++) compareOne();
        store.restart();
        refer();
        for (int i = 0; i < COMPARISONS; i++) compareOne();
        assertThat(store.inside("indexed").examined()).as("indexes were used").isLessThan(store.inside("plain").examined() / 2);
    }

    private void write(int id) {
        var document = document(id);
        for (var collection : List.of(indexed, plain)) collection.replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
    }

    private Document document(int id) {
        var document = new Document("_id", id);
        maybe(document, "a", this::value);
        maybe(document, "b", this::value);
        maybe(document, "c", () -> random.nextInt(8));
        maybe(document, "tags", () -> random.nextInt(6) == 0 ? value() : several(this::value));
        maybe(document, "lines", () -> several(this::line));
        maybe(document, "in", () -> random.nextInt(5) == 0 ? List.of(new Document("x", value()), new Document("y", 1)) : new Document("x", value()));
        return document;
    }

    private void maybe(Document document, String field, Supplier<Object> value) {
        int chance = random.nextInt(10);
        if (chance > 1) document.append(field, value.get());
        else if (chance == 1) document.append(field, null);
    }

    private Document line() {
        return new Document("sku", "s" + random.nextInt(5)).append("units", random.nextInt(4));
    }

    private List<Object> several(Supplier<Object> each) {
        var all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) all.add(each.get());
        return all;
    }

    private Object value() {
        return switch (random.nextInt(9)) {
            case 0 -> random.nextInt(6) + 0.5;
            case 1 -> (long) random.nextInt(6);
            case 2, 3 -> List.of("", "s", "s1", "茶", "茶叶", "\u0000", "\uFFFD", "🍵").get(random.nextInt(8));
            case 4 -> random.nextBoolean();
            case 5 -> new Date(random.nextInt(4));
            default -> random.nextInt(6);
        };
    }

    private void compareOne() {
        var query = query(2);
        var sort = random.nextInt(2) == 0 ? sort() : null;
        int skip = sort != null && random.nextInt(3) == 0 ? random.nextInt(5) : 0;
        int limit = sort != null && random.nextInt(2) == 0 ? 1 + random.nextInt(20) : 0;
        var expected = ids(plain, query, sort, skip, limit);
        var found = ids(indexed, query, sort, skip, limit);
        if (sort == null) assertThat(found).as("seed %d: %s", SEED, query.toJson()).containsExactlyInAnyOrderElementsOf(expected);
        else assertThat(found).as("seed %d: %s sort %s skip %d limit %d", SEED, query.toJson(), sort.toJson(), skip, limit).isEqualTo(expected);
        if (sort == null && random.nextInt(8) == 0) assertThat(indexed.countDocuments(query)).isEqualTo(expected.size());
    }

    private static List<Object> ids(MongoCollection<Document> collection, Document query, Document sort, int skip, int limit) {
        return collection.find(query).sort(sort).skip(skip).limit(limit).map(found -> found.get("_id")).into(new ArrayList<>());
    }

    /** Ends with _id, so that there is one right order. */
    private Document sort() {
        var fields = new LinkedHashSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) fields.add(List.of("a", "b", "c", "in.x").get(random.nextInt(4)));
        fields.add("_id");
        int direction = random.nextBoolean() ? 1 : -1;
        var sort = new Document();
        for (var field : fields) sort.append(field, random.nextInt(8) == 0 ? -direction : direction);
        return sort;
    }

    private Document query(int depth) {
        var query = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) query.append(FIELDS.get(random.nextInt(FIELDS.size())), condition());
        if (depth > 0 && random.nextInt(4) == 0) query.append(random.nextBoolean() ? "$or" : "$and", branches(depth));
        if (random.nextInt(8) == 0) query.append("lines", new Document("$elemMatch", line()));
        return query;
    }

    private List<Document> branches(int depth) {
        var branches = new ArrayList<Document>();
        for (int i = random.nextInt(3); i >= 0; i--) branches.add(query(depth - 1));
        return branches;
    }

    private Object condition() {
        return switch (random.nextInt(9)) {
            case 0 -> new Document("$in", several(this::value));
            case 1 -> new Document("$exists", random.nextBoolean());
            case 2 -> new Document("$ne", value());
            case 3 -> null;
            case 4, 5 -> new Document(comparing(), value()).append(comparing(), value());
            case 6 -> new Document(comparing(), value());
            default -> value();
        };
    }

    private String comparing() {
        return COMPARING.get(random.nextInt(COMPARING.size()));
    }
}
