package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreIndexTests {
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    @TempDir
    Path folder;

    private StoreFixture store;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        store = StoreFixture.in(folder);
        things = store.collection("things");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void restart() {
        store.restart();
        things = store.collection("things");
    }

    private List<Object> ids(Bson query) {
        return things.find(query).map(found -> found.get("_id")).into(new ArrayList<>());
    }

    private long examinedBy(Runnable query) {
        long before = store.inside("things").examined();
        query.run();
        return store.inside("things").examined() - before;
    }

    private static Document thing(int id) {
        return new Document("_id", id).append("group", id % 10).append("rank", id);
    }

    private void hundredThings() {
        things.insertMany(range(0, 100).mapToObj(StoreIndexTests::thing).toList());
    }

    @Test
    void equalityLooksAtTheDocumentsOfItsGroupOnly() {
        things.createIndex(ascending("group"));
        hundredThings();

        assertThat(examinedBy(() -> assertThat(ids(eq("group", 3))).hasSize(10)))
                .isEqualTo(10);
    }

    @Test
    void arraysInArraysAreFoundByTheirInnermostField() {
        things.createIndex(ascending("parcels.lines.picks.lot"));
        things.insertMany(range(0, 100).mapToObj(StoreIndexTests::order).toList());

        assertThat(examinedBy(() -> assertThat(ids(in("parcels.lines.picks.lot", "L7", "M9", "none")))
                        .containsExactlyInAnyOrder(7, 9)))
                .isEqualTo(2);
    }

    @Test
    void aPageOfOneElementLooksAtItsOwnDocumentsOnly() {
        things.createIndex(ascending("tags", "rank", "_id"));
        things.insertMany(range(0, 100)
                .mapToObj(id -> thing(id).append("tags", List.of("all", "t" + id % 2)))
                .toList());

        assertThat(examinedBy(() -> assertThat(things.find(and(eq("tags", "t1"), gte("rank", 50)))
                                .sort(ascending("rank", "_id"))
                                .limit(3)
                                .map(found -> found.get("_id"))
                                .into(new ArrayList<>()))
                        .containsExactly(51, 53, 55)))
                .isLessThanOrEqualTo(4);
    }

    /** Two parcels, the first with two lines, one of them picked from two lots; the last with nothing picked. */
    private static Document order(int id) {
        var picked = new Document("picks", List.of(new Document("lot", "L" + id), new Document("lot", "M" + id)));
        var other = new Document("picks", List.of(new Document("lot", "N" + id)));
        var open = new Document("picks", List.of());
        return new Document("_id", id)
                .append(
                        "parcels",
                        List.of(new Document("lines", List.of(picked, other)), new Document("lines", List.of(open))));
    }

    @Test
    void indexMadeLaterFindsWhatWasThereBefore() {
        hundredThings();
        things.createIndex(ascending("group"));

        assertThat(examinedBy(() -> assertThat(ids(eq("group", 3))).hasSize(10)))
                .isEqualTo(10);
    }

    @Test
    void compoundIndexNarrowsByItsPrefixAndARange() {
        things.createIndex(ascending("group", "rank"));
        hundredThings();

        assertThat(examinedBy(() -> assertThat(ids(and(eq("group", 3), gte("rank", 50), lt("rank", 80))))
                        .containsExactly(53, 63, 73)))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void inLooksOncePerValue() {
        things.createIndex(ascending("rank"));
        hundredThings();

        assertThat(examinedBy(() -> assertThat(ids(in("rank", 7, 5, 7, 400))).containsExactly(5, 7)))
                .isEqualTo(2);
    }

    @Test
    void orOfKeysetPagingStartsWhereThePageStarts() {
        things.createIndex(ascending("group", "rank"));
        hundredThings();
        var after = and(eq("group", 3), or(gt("rank", 53), and(eq("rank", 53), gt("_id", 53))));

        var looked = examinedBy(() -> assertThat(things.find(after)
                        .sort(ascending("rank", "_id"))
                        .limit(2)
                        .map(d -> d.get("_id"))
                        .into(new ArrayList<>()))
                .containsExactly(63, 73));

        assertThat(looked).isLessThanOrEqualTo(3);
    }

    @Test
    void sortedPageReadsThePageOnlyInBothDirections() {
        things.createIndex(ascending("group", "rank"));
        hundredThings();

        assertThat(examinedBy(() -> assertThat(things.find(eq("group", 3))
                                .sort(descending("rank", "_id"))
                                .limit(2)
                                .map(d -> d.get("rank"))
                                .into(new ArrayList<>()))
                        .containsExactly(93, 83)))
                .isEqualTo(2);
    }

    @Test
    void aggregationsLeadingMatchUsesTheIndex() {
        things.createIndex(ascending("group"));
        hundredThings();

        assertThat(examinedBy(() -> things.aggregate(List.of(
                                Aggregates.match(eq("group", 3)),
                                Aggregates.group(null, Accumulators.sum("total", "$rank"))))
                        .first()))
                .isEqualTo(10);
    }

    @Test
    void aggregationThatAddsFieldsLeavesTheStoredDocumentsAlone() {
        things.insertOne(new Document("_id", 1).append("price", new Document("amount", 1)));

        things.aggregate(List.of(
                        Aggregates.match(eq("_id", 1)), new Document("$addFields", new Document("price.tax", 9))))
                .first();

        assertThat(things.find().first()).isEqualTo(new Document("_id", 1).append("price", new Document("amount", 1)));
    }

    @Test
    void uniqueIndexRefusesTheSecondAndKeepsTheFirst() {
        things.createIndex(ascending("sku"), UNIQUE);
        things.insertOne(new Document("_id", 1).append("sku", "TEA"));

        assertThatThrownBy(() -> things.insertOne(new Document("_id", 2).append("sku", "TEA")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(ids(eq("sku", "TEA"))).containsExactly(1);
    }

    @Test
    void uniqueIndexAlsoHoldsForReplacementsAndUpdatesAndAfterARestart() {
        things.createIndex(ascending("sku"), UNIQUE);
        things.insertMany(
                List.of(new Document("_id", 1).append("sku", "TEA"), new Document("_id", 2).append("sku", "NUT")));
        restart();

        assertThatThrownBy(() -> things.replaceOne(eq("_id", 2), new Document("sku", "TEA")))
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> things.updateOne(eq("_id", 2), Updates.set("sku", "TEA")))
                .hasMessageContaining("E11000");
        assertThat(ids(eq("sku", "NUT"))).containsExactly(2);
    }

    @Test
    void noTwoDocumentsShareAnArrayElementUnderAUniqueIndex() {
        things.createIndex(ascending("codes"), UNIQUE);
        things.insertOne(new Document("_id", 1).append("codes", List.of("a", "b", "a")));

        assertThatThrownBy(() -> things.insertOne(new Document("_id", 2).append("codes", List.of("c", "b"))))
                .hasMessageContaining("E11000");
        assertThat(things.replaceOne(eq("_id", 1), new Document("codes", List.of("b", "d")))
                        .getModifiedCount())
                .isEqualTo(1);
        things.insertOne(new Document("_id", 3).append("codes", List.of("a")));
        assertThat(ids(eq("codes", "d"))).containsExactly(1);
    }

    @Test
    void sparseUniqueIndexLeavesOutDocumentsWithoutTheField() {
        things.createIndex(ascending("token"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(
                List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3).append("token", "x")));

        assertThat(store.index("things", "token_1").getCount()).isEqualTo(1);
        assertThat(things.find().sort(ascending("token")).limit(5).into(new ArrayList<>()))
                .hasSize(3);
        assertThatThrownBy(() -> things.insertOne(new Document("token", "x"))).hasMessageContaining("E11000");
    }

    @Test
    void withoutSparseAMissingFieldCountsAsOneValue() {
        things.createIndex(ascending("token"), UNIQUE);
        things.insertOne(new Document("_id", 1));

        assertThatThrownBy(() -> things.insertOne(new Document("_id", 2))).hasMessageContaining("E11000");
    }

    @Test
    void arraysAreRememberedAcrossARestart() {
        things.createIndex(ascending("tags"));
        things.insertOne(new Document("_id", 1).append("tags", List.of(1, 6)));
        restart();

        assertThat(ids(and(gt("tags", 5), lt("tags", 3)))).containsExactly(1);
        assertThat(store.index("things", "tags_1").arrays()).isEqualTo(1);
    }

    @Test
    void twoFieldsOfOneArrayAreFoundTogetherOnlyWithinAnElementWhenAsked() {
        things.createIndex(ascending("lines.sku", "lines.units"));
        things.insertOne(new Document("_id", 1).append("lines", List.of(line("TEA", 9), line("NUT", 2))));

        assertThat(ids(and(eq("lines.sku", "TEA"), eq("lines.units", 2)))).containsExactly(1);
        assertThat(ids(elemMatch("lines", and(eq("sku", "TEA"), eq("units", 2)))))
                .isEmpty();
        assertThat(ids(elemMatch("lines", and(eq("sku", "TEA"), eq("units", 9)))))
                .containsExactly(1);
    }

    private static Document line(String sku, int units) {
        return new Document("sku", sku).append("units", units);
    }

    @Test
    void failedUniqueIndexLeavesNothingBehind() {
        things.insertMany(List.of(new Document("sku", "TEA"), new Document("sku", "TEA")));

        assertThatThrownBy(() -> things.createIndex(ascending("sku"), UNIQUE))
                .isInstanceOfAny(DuplicateKeyException.class, MongoCommandException.class);
        things.createIndex(ascending("sku"));
        assertThat(ids(eq("sku", "TEA"))).hasSize(2);
    }

    @Test
    void sameNameWithOtherFieldsIsRefused() {
        things.createIndex(ascending("a"), new IndexOptions().name("mine"));

        assertThatThrownBy(() -> things.createIndex(ascending("b"), new IndexOptions().name("mine")))
                .isInstanceOf(MongoCommandException.class)
                .extracting("code")
                .isEqualTo(86);
    }

    @Test
    void droppingAnIndexLeavesTheSameNameInOtherCollections() {
        var others = store.collection("others");
        things.createIndex(ascending("sku"), UNIQUE);
        others.createIndex(ascending("sku"), UNIQUE);
        things.dropIndex("sku_1");
        restart();
        var othersAgain = store.collection("others");
        othersAgain.insertOne(new Document("sku", "TEA"));
        things.insertMany(List.of(new Document("sku", "TEA"), new Document("sku", "TEA")));

        assertThatThrownBy(() -> othersAgain.insertOne(new Document("sku", "TEA")))
                .hasMessageContaining("E11000");
    }

    @Test
    void droppedCollectionLeavesNoMaps() {
        things.createIndex(ascending("group"));
        hundredThings();
        things.drop();
        things.insertOne(thing(1));
        things.createIndex(ascending("group"));

        assertThat(ids(eq("group", 1))).containsExactly(1);
        assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void renamedCollectionKeepsDocumentsAndIndexesAcrossARestart() {
        things.createIndex(ascending("group"), UNIQUE);
        things.insertOne(thing(1));
        things.renameCollection(new MongoNamespace("shop", "objects"));
        restart();
        var objects = store.collection("objects");

        assertThat(objects.find(eq("group", 1)).first()).isEqualTo(thing(1));
        assertThatThrownBy(() -> objects.insertOne(thing(11))).hasMessageContaining("E11000");
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void droppedDatabaseIsGoneAndCanBeFilledAgain() {
        things.createIndex(ascending("group"));
        hundredThings();
        store.database().drop();
        assertThat(things.countDocuments()).isZero();
        hundredThings();
        restart();

        assertThat(things.countDocuments()).isEqualTo(100);
    }

    @Test
    void answerAlreadyReadIsNotChangedByALaterWrite() {
        things.insertOne(new Document("_id", 1).append("lines", List.of(line("TEA", 1))));
        var inside = store.inside("things");
        var before = inside.handleQuery(toStored("_id", 1)).iterator().next();
        var asItWas = before.cloneDeeply();

        things.updateOne(eq("_id", 1), Updates.combine(Updates.push("lines", line("NUT", 1)), Updates.set("more", 1)));
        things.findOneAndUpdate(
                eq("_id", 1),
                Updates.inc("lines.1.units", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        things.replaceOne(eq("_id", 1), new Document("gone", true));

        assertThat(before).isEqualTo(asItWas);
    }

    private static de.bwaldvogel.mongo.bson.Document toStored(String field, Object value) {
        return new de.bwaldvogel.mongo.bson.Document(field, value);
    }

    @Test
    void replacementKeepsTheIdAndSaysWhetherAnythingChanged() {
        things.insertOne(new Document("_id", 1).append("a", 1));

        assertThat(things.replaceOne(eq("_id", 1), new Document("a", 1)).getModifiedCount())
                .isZero();
        assertThat(things.replaceOne(eq("_id", 1), new Document("b", 2)).getModifiedCount())
                .isEqualTo(1);
        assertThat(things.find().into(new ArrayList<>())).containsExactly(new Document("_id", 1).append("b", 2));
        assertThat(things.replaceOne(eq("_id", 2), new Document("b", 2)).getMatchedCount())
                .isZero();
        assertThat(things.replaceOne(eq("_id", 2), new Document("b", 3), new ReplaceOptions().upsert(true))
                        .getUpsertedId()
                        .asInt32()
                        .getValue())
                .isEqualTo(2);
        assertThatThrownBy(() -> things.replaceOne(eq("_id", 1), new Document("_id", 5)))
                .extracting("code")
                .isEqualTo(66);
    }

    @Test
    void deletedDocumentIsInNoIndex() {
        things.createIndex(ascending("group"), UNIQUE);
        things.insertOne(thing(1));
        things.deleteOne(eq("group", 1));
        things.insertOne(thing(11));

        assertThat(ids(eq("group", 1))).containsExactly(11);
    }
}
