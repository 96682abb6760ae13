package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bson.Document;
import org.slf4j.LoggerFactory;

/** Prints what an operation costs, driver and server in one process. Run by hand: {@code main [folder] [documents]}. */
public final class StoreBenchmark {
    private static final String TEXT = "甬黄优品".repeat(75);

    private StoreBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        quiet();
        var folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("store-benchmark");
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        try (var store = EmbeddedMongo.open(folder, 0);
                var client = MongoClients.create(store.connectionString())) {
            var collection = prepared(client);
            System.out.printf("%-34s %10s %12s %10s%n", "", "per second", "CPU ms each", "file MB");
            fill(folder, collection, documents);
            for (int threads : new int[] {1, 8, 32}) {
                var ids = new AtomicInteger(documents);
                measure(folder, "findById, " + threads + " threads", threads, 20_000, i -> collection.find(eq("_id", "d" + i % documents)).first());
                measure(folder, "find by index, " + threads + " threads", threads, 10_000, i -> collection.find(eq("owner", "o" + i % (documents / 20))).first());
                measure(folder, "insertOne, " + threads + " threads", threads, 4_000, i -> collection.insertOne(document(ids.getAndIncrement() + 1_000_000 * threads)));
                measure(folder, "replaceOne{_id,version}, " + threads + " threads", threads, 4_000, i -> replace(collection, i % documents));
            }
        }
    }

    private static MongoCollection<Document> prepared(MongoClient client) {
        var collection = client.getDatabase("benchmark").getCollection("things");
        collection.createIndex(new Document("owner", 1));
        collection.createIndex(new Document("status", 1).append("at", 1));
        return collection;
    }

    private static void fill(Path folder, MongoCollection<Document> collection, int documents) throws Exception {
        measure(folder, "insertMany of 100", 1, documents / 100, i -> {
            var batch = new java.util.ArrayList<Document>();
            for (int j = 0; j < 100; j++) batch.add(document(i * 100 + j));
            collection.insertMany(batch);
        });
    }

    private static Document document(int number) {
        return new Document("_id", "d" + number).append("version", 1L).append("owner", "o" + number / 20).append("status", "S" + number % 5)
                .append("at", new java.util.Date(1_700_000_000_000L + number)).append("price", new Document("amount", 3990L).append("currency", "CNY")).append("text", TEXT);
    }

    private static void replace(MongoCollection<Document> collection, int number) {
        while (true) {
            var found = collection.find(eq("_id", "d" + number)).first();
            var next = new Document(found).append("version", found.getLong("version") + 1);
            if (collection.replaceOne(and(eq("_id", "d" + number), eq("version", found.getLong("version"))), next).getMatchedCount() == 1) return;
        }
    }

    private static void measure(Path folder, String what, int threads, int operations, IntConsumer operation) throws Exception {
        var next = new AtomicInteger();
        var done = new CountDownLatch(threads);
        long cpu = cpuNanos();
        long start = System.nanoTime();
        for (int t = 0; t < threads; t++)
            Thread.ofPlatform().start(() -> {
                for (int i; (i = next.getAndIncrement()) < operations; ) operation.accept(i);
                done.countDown();
            });
        done.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMillis = (cpuNanos() - cpu) / 1e6 / operations;
        System.out.printf("%-34s %10.0f %12.3f %10d%n", what, operations / seconds, cpuMillis, Files.size(folder.resolve("store.mv")) >> 20);
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void quiet() {
        Logger.getLogger("").setLevel(Level.WARNING);
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) root.setLevel(ch.qos.logback.classic.Level.WARN);
    }
}
