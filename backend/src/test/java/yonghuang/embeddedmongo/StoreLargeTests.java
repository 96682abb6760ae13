package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 documents of about 1 kB. What is looked at is asserted, how long it takes only printed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreLargeTests {
    private static final int DOCUMENTS = 100_000;
    private static final int AT_ONCE = 1_000;
    /** 105 MB are in use; at rest four fifths of each part, and parts in four fifths of the file. */
    private static final long LARGEST_FILE = 170L << 20;
    /** A dozen are enough. */
    private static final int ROUNDS_OF_UPKEEP = 40;

    @TempDir
    static Path folder;

    private StoreFixture store;
    private MongoCollection<Document> orders;

    @BeforeAll
    void fill() {
        store = StoreFixture.in(folder);
        orders = store.collection("orders");
        orders.createIndex(ascending("owner"));
        orders.createIndex(ascending("status", "at"));
        print(
                "insert 100,000",
                () -> IntStream.range(0, DOCUMENTS / AT_ONCE)
                        .forEach(batch -> orders.insertMany(IntStream.range(batch * AT_ONCE, (batch + 1) * AT_ONCE)
                                .mapToObj(StoreLargeTests::order)
                                .toList())));
        print("open and check 100,000", store::restart);
        orders = store.collection("orders");
    }

    @AfterAll
    void close() {
        store.close();
    }

    private static Document order(int number) {
        return new Document("_id", "o" + number)
                .append("owner", "u" + number % 1_000)
                .append("status", "S" + number % 5)
                .append("at", number)
                .append("version", 1L)
                .append("content", new Binary(new byte[900]));
    }

    private static void print(String what, Runnable action) {
        long start = System.nanoTime();
        action.run();
        System.out.printf("%s: %.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }

    private long examinedBy(String what, Runnable query) {
        long before = store.inside("orders").examined();
        print(what, query);
        return store.inside("orders").examined() - before;
    }

    @Test
    void lookUpByIdLooksAtOne() {
        assertThat(examinedBy(
                        "by id",
                        () -> assertThat(orders.find(and(eq("_id", "o77777"), eq("version", 1L)))
                                        .first())
                                .isNotNull()))
                .isEqualTo(1);
    }

    @Test
    void equalityOfAHundredLooksAtAHundred() {
        assertThat(examinedBy(
                        "by index, 100 found",
                        () -> assertThat(orders.find(eq("owner", "u77")).into(new ArrayList<>()))
                                .hasSize(100)))
                .isEqualTo(100);
    }

    @Test
    void sortedPageLooksAtThePage() {
        assertThat(examinedBy(
                        "sorted page of 20",
                        () -> assertThat(orders.find(eq("status", "S3"))
                                        .sort(descending("at", "_id"))
                                        .limit(20)
                                        .first())
                                .containsEntry("at", 99_998)))
                .isLessThanOrEqualTo(20);
    }

    @Test
    void rangeLooksAtWhatLiesWithin() {
        var range = and(eq("status", "S3"), gte("at", 50_000), lt("at", 50_500));

        assertThat(examinedBy(
                        "range of 100",
                        () -> assertThat(orders.find(range).into(new ArrayList<>()))
                                .hasSize(100)))
                .isLessThanOrEqualTo(101);
    }

    @Test
    void replacementGuardedByVersionLooksAtOne() {
        var next = order(5).append("version", 2L);

        assertThat(examinedBy(
                        "guarded replacement",
                        () -> assertThat(orders.replaceOne(and(eq("_id", "o5"), eq("version", 1L)), next)
                                        .getModifiedCount())
                                .isEqualTo(1)))
                .isEqualTo(1);
    }

    @Test
    void fileAtRestIsHardlyLargerThanWhatItHolds() throws Exception {
        print(
                "5,000 updates",
                () -> IntStream.range(0, 5_000)
                        .forEach(i -> orders.replaceOne(
                                eq("_id", "o" + (i * 7919 % DOCUMENTS / 10 * 10 + 3)),
                                order(i * 7919 % DOCUMENTS / 10 * 10 + 3).append("round", i))));

        for (int round = 0; round < ROUNDS_OF_UPKEEP; round++) store.rest();

        System.out.println("file: " + (Files.size(store.file()) >> 20) + " MB");
        assertThat(Files.size(store.file())).isLessThan(LARGEST_FILE);
    }
}
