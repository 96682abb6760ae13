package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The store in a process of its own, killed again and again while eight writers are at work. */
class StoreCrashTests {
    private static final int ROUNDS = 20;
    private static final int WRITERS = 8;
    private static final long SEED = System.nanoTime();

    @TempDir
    Path folder;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>(); // id -> version the server has confirmed
    private final Map<String, Long> attempted = new ConcurrentHashMap<>(); // id -> highest version ever sent
    private final AtomicLong ids = new AtomicLong();

    @Test
    @Timeout(value = 600, unit = TimeUnit.SECONDS)
    void killedTwentyTimesUnderEightWritersNothingAcknowledgedIsLost() throws Exception {
        var moments = new java.util.SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            try (var child = ChildProcess.start(StoreChild.class, folder.toString(), "0");
                    var client = StoreFixture.clientOf(child.nextLine())) {
                var things = client.getDatabase("shop").getCollection("things");
                if (round == 0) {
                    things.createIndex(ascending("number"), new IndexOptions().unique(true));
                    things.createIndex(ascending("tags"));
                }
                compare(things, round);
                var writers = writers(things, moments);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moments.nextInt(50, 350)));
                child.kill();
                client.close(); // whoever waits for the server to come back is let go
                for (var writer : writers) writer.join();
            }
        }
        compareInThisProcess();
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    private List<Thread> writers(MongoCollection<Document> things, java.util.SplittableRandom moments) {
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            var random = moments.split();
            writers.add(Thread.ofPlatform().start(() -> write(things, random)));
        }
        return writers;
    }

    /** Writes until the server is gone. Each thing is written by the thread that has chosen it only. */
    private void write(MongoCollection<Document> things, RandomGenerator random) {
        var own = new ArrayList<String>();
        try {
            while (true) {
                if (own.isEmpty() || random.nextInt(3) == 0) own.add(insert(things));
                else replace(things, own.get(random.nextInt(own.size())));
            }
        } catch (MongoException | IllegalStateException killed) {
            // the last write of this thread is neither acknowledged nor excluded
        }
    }

    private String insert(MongoCollection<Document> things) {
        var id = "t" + ids.incrementAndGet();
        attempted.put(id, 1L);
        things.insertOne(thing(id, 1));
        acknowledged.put(id, 1L);
        return id;
    }

    private void replace(MongoCollection<Document> things, String id) {
        long version = acknowledged.get(id);
        attempted.put(id, version + 1);
        var written = things.replaceOne(and(eq("_id", id), eq("version", version)), thing(id, version + 1));
        assertThat(written.getModifiedCount()).isEqualTo(1);
        acknowledged.put(id, version + 1);
    }

    private static Document thing(String id, long version) {
        return new Document("_id", id).append("version", version).append("number", id + "/" + version).append("tags", List.of("v" + version % 5, id)).append("text", "茶".repeat(100));
    }

    private void compare(MongoCollection<Document> things, int round) {
        var stored = new ConcurrentHashMap<String, Document>();
        for (var thing : things.find()) stored.put(thing.getString("_id"), thing);
        assertThat(stored.keySet()).as("round %d, seed %d", round, SEED).containsAll(acknowledged.keySet());
        stored.forEach((id, thing) -> {
            assertThat(thing.getLong("version")).as("round %d, seed %d, %s", round, SEED, id).isBetween(acknowledged.getOrDefault(id, 1L), attempted.get(id));
            assertThat(thing).isEqualTo(thing(id, thing.getLong("version")));
            acknowledged.put(id, thing.getLong("version"));
        });
    }

    private void compareInThisProcess() {
        try (var store = StoreFixture.in(folder)) {
            var things = store.collection("things");
            compare(things, ROUNDS);
            assertThat(store.index("things", "number_1").getCount()).isEqualTo(acknowledged.size());
            assertThat(store.index("things", "tags_1").getCount()).isEqualTo(2L * acknowledged.size());
            acknowledged.forEach((id, version) -> {
                assertThat(things.find(eq("number", id + "/" + version)).first()).containsEntry("_id", id);
                assertThat(things.find(eq("tags", id)).first()).containsEntry("_id", id);
            });
        }
    }
}
