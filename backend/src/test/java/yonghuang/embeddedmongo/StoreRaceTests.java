package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.testing.AtOnce.atOnce;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRaceTests {
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

    @Test
    void ofManyReplacementsOfOneVersionExactlyOneMatches() {
        things.insertOne(new Document("_id", 1).append("version", 0));
        for (int round = 0; round < 20; round++) {
            int version = round;
            var matched = atOnce(16, i -> things.replaceOne(and(eq("_id", 1), eq("version", version)), new Document("version", version + 1).append("by", i)).getMatchedCount());

            assertThat(matched).containsOnlyOnce(1L).contains(0L);
        }
    }

    @Test
    void countersLoseNothing() {
        things.insertOne(new Document("_id", 1).append("total", 0));
        atOnce(16, i -> {
            for (int j = 0; j < 20; j++) things.updateOne(eq("_id", 1), Updates.inc("total", 1));
            return i;
        });

        assertThat(things.find().first()).containsEntry("total", 320);
    }

    @Test
    void oneOfManyInsertsWithTheSameUniqueValueWins() {
        things.createIndex(ascending("sku"), new IndexOptions().unique(true));
        var won = atOnce(20, i -> {
            try {
                things.insertOne(new Document("_id", i).append("sku", "TEA"));
                return true;
            } catch (MongoWriteException someoneElseWasFirst) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Test
    void readersNeverSeeHalfAReplacementNorMissADocumentThatMoves() {
        things.createIndex(ascending("place"));
        things.insertOne(moved(0));
        var over = new AtomicBoolean();
        var seen = atOnce(4, i -> {
            if (i == 0) {
                for (int j = 1; j < 400; j++) things.replaceOne(eq("_id", 1), moved(j));
                over.set(true);
                return List.<Document>of();
            }
            var found = new ArrayList<Document>();
            while (!over.get()) {
                found.add(things.find(eq("_id", 1)).first());
                found.add(things.find(in("place", "P0", "P1", "P2")).first());
            }
            return found;
        });

        assertThat(seen.stream().flatMap(List::stream)).isNotEmpty().allSatisfy(thing -> assertThat(thing).isEqualTo(moved(thing.getInteger("number"))));
    }

    private static Document moved(int number) {
        return new Document("_id", 1).append("number", number).append("place", "P" + number % 3).append("again", List.of(new Document("number", number)));
    }
}
