package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long answers come page by page; the store looks at a document only when its page is asked for. */
class StoreCursorTests {
    private static final int DOCUMENTS = 2_500;

    @TempDir
    Path folder;

    private StoreFixture store;
    private MongoCollection<Document> lots;

    @BeforeEach
    void fill() {
        store = StoreFixture.in(folder);
        lots = store.collection("lots");
        lots.createIndex(ascending("units"));
        lots.insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(number -> new Document("_id", "l%04d".formatted(number)).append("units", number))
                .toList());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<Integer> units(Iterable<Document> documents) {
        var units = new ArrayList<Integer>();
        documents.forEach(document -> units.add(document.getInteger("units")));
        return units;
    }

    @Test
    void anAnswerOfSeveralPagesHoldsEveryDocumentOnce() {
        assertThat(units(lots.find()))
                .containsExactlyElementsOf(IntStream.range(0, DOCUMENTS).boxed().toList());
    }

    @Test
    void pagesOfAnIndexComeInItsOrder() {
        var found = lots.find(gte("units", 100)).sort(descending("units")).batchSize(64);

        assertThat(units(found))
                .containsExactlyElementsOf(IntStream.range(0, DOCUMENTS - 100)
                        .mapToObj(number -> DOCUMENTS - 1 - number)
                        .toList());
    }

    @Test
    void aPageIsLookedAtOnlyWhenItIsAskedFor() {
        long before = store.inside("lots").examined();
        try (var reader = lots.find().batchSize(10).iterator()) {
            reader.next();

            assertThat(store.inside("lots").examined() - before).isEqualTo(10);
        }
    }

    @Test
    void anAggregationLooksAtADocumentOnlyWhenItsNextStageAsksForIt() {
        long before = store.inside("lots").examined();

        var found = lots.aggregate(List.of(match(gte("units", 100)), limit(3)));

        assertThat(found).hasSize(3);
        assertThat(store.inside("lots").examined() - before).isEqualTo(3);
    }

    @Test
    void aDocumentThatWentAwayBeforeItsPageIsLeftOut() {
        var seen = new ArrayList<String>();
        try (var reader = lots.find().batchSize(100).iterator()) {
            seen.add(reader.next().getString("_id"));
            lots.deleteOne(eq("_id", "l2000"));
            reader.forEachRemaining(document -> seen.add(document.getString("_id")));
        }

        assertThat(seen).hasSize(DOCUMENTS - 1).doesNotContain("l2000");
    }

    @Test
    void laterPagesHaveOnlyTheFieldsAskedFor() {
        for (var document : lots.find().projection(include("_id")).batchSize(500))
            assertThat(document.keySet()).containsExactly("_id");
    }
}
