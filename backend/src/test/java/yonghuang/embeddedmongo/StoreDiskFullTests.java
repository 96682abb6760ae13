package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.testing.AtOnce.atOnce;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDiskFullTests {
    private static final int OUT_OF_DISK_SPACE = 14031;

    @TempDir
    Path folder;

    private StoreFixture store;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        FullDisk.FULL.set(false);
        FullDisk.register();
        store = new StoreFixture(folder, StoreSettings.USUAL.on(FullDisk.PREFIX, Duration.ofMillis(20)));
        things = store.collection("things");
        things.createIndex(ascending("sku"), new IndexOptions().unique(true));
        for (int i = 0; i < 50; i++) things.insertOne(new Document("_id", i).append("sku", "S" + i));
    }

    @AfterEach
    void close() {
        FullDisk.FULL.set(false);
        store.close();
    }

    private static Document thing(int id) {
        return new Document("_id", id).append("sku", "S" + id);
    }

    @Test
    void refusedWriteSaysWhyAndLeavesNoTrace() {
        FullDisk.FULL.set(true);

        assertThatThrownBy(() -> things.insertOne(thing(100))).isInstanceOfSatisfying(MongoCommandException.class, refused -> {
            assertThat(refused.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
            assertThat(refused.getErrorMessage()).contains("no room").contains("not stored");
        });
        assertThat(things.find(eq("_id", 100)).first()).isNull();
        assertThat(things.find(eq("sku", "S100")).first()).isNull();
    }

    @Test
    void readsGoOnWithWhatWasAcknowledged() {
        FullDisk.FULL.set(true);
        var outcomes = atOnce(8, i -> refused(() -> things.replaceOne(eq("_id", i), new Document("sku", "changed" + i))));

        assertThat(outcomes).containsOnly(OUT_OF_DISK_SPACE);
        assertThat(things.find().into(new ArrayList<>())).hasSize(50);
        for (int i = 0; i < 50; i++) assertThat(things.find(eq("sku", "S" + i)).first()).isEqualTo(thing(i));
    }

    @Test
    void writesAreTakenAgainWhenThereIsRoom() {
        FullDisk.FULL.set(true);
        assertThat(refused(() -> things.insertOne(thing(100)))).isEqualTo(OUT_OF_DISK_SPACE);
        FullDisk.FULL.set(false);

        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (refused(() -> things.insertOne(thing(101))) != 0 && System.nanoTime() < end) LockSupport.parkNanos(10_000_000);
        store.restart();
        things = store.collection("things");

        assertThat(things.find(eq("sku", "S101")).first()).isEqualTo(thing(101));
        assertThat(things.countDocuments()).isEqualTo(51);
    }

    @Test
    void storeThatWasFullWhenItEndedOpensAgain() {
        FullDisk.FULL.set(true);
        assertThat(refused(() -> things.insertOne(thing(100)))).isEqualTo(OUT_OF_DISK_SPACE);
        store.close();
        FullDisk.FULL.set(false);
        store = new StoreFixture(folder, StoreSettings.USUAL.on(FullDisk.PREFIX, Duration.ofMillis(20)));

        store.collection("things").insertOne(thing(100));
        assertThat(store.collection("things").countDocuments()).isEqualTo(51);
    }

    /** The code of the refusal, 0 for none. */
    private static int refused(Runnable write) {
        try {
            write.run();
            return 0;
        } catch (MongoException refusal) {
            return refusal.getCode();
        }
    }
}
