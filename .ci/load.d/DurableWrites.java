import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;

/**
 * The floor under a checkout: documents of about 1.5 kB replaced by id and version, majority and journaled, one after
 * the other per thread, with nothing else around. Run from its source: {@code java -cp 'lib/*' DurableWrites.java URI
 * THREADS WARM-UP-SECONDS SECONDS}; prints one line of JSON.
 */
class DurableWrites {
    private static final int DOCUMENTS_PER_THREAD = 200;

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[1]);
        try (var client = MongoClients.create(args[0]);
                var pool = Executors.newFixedThreadPool(threads)) {
            var documents = client.getDatabase("bare_writes")
                    .getCollection("documents")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            var writers = new Writer[threads];
            for (int i = 0; i < threads; i++) writers[i] = new Writer(documents, i, Integer.parseInt(args[2]));
            pool.invokeAll(Arrays.asList(writers));
            System.out.println("measuring");
            for (var writer : writers) writer.seconds = Integer.parseInt(args[3]);
            long begin = System.nanoTime();
            for (var done : pool.invokeAll(Arrays.asList(writers))) done.get();
            print(writers, (System.nanoTime() - begin) / 1e9);
        }
    }

    private static void print(Writer[] writers, double elapsed) {
        var times = Arrays.stream(writers).flatMapToLong(w -> Arrays.stream(w.nanos, 0, w.done)).sorted().toArray();
        System.out.printf(
                java.util.Locale.ROOT,
                "{\"operations\": %d, \"errors\": 0, \"seconds\": %.3f, \"perSecond\": %.1f, \"p50\": %.2f, \"p95\": %.2f, \"p99\": %.2f}%n",
                times.length, elapsed, times.length / elapsed, at(times, 0.5), at(times, 0.95), at(times, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static final class Writer implements Callable<Integer> {
        private final MongoCollection<Document> documents;
        private final int thread;
        private final long[] versions = new long[DOCUMENTS_PER_THREAD];
        private long[] nanos = new long[0];
        private int done;
        private int seconds;

        Writer(MongoCollection<Document> documents, int thread, int seconds) {
            this.documents = documents;
            this.thread = thread;
            this.seconds = seconds;
        }

        @Override
        public Integer call() {
            nanos = new long[1 << 16];
            done = 0;
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            for (int i = 0; System.nanoTime() < end; i = (i + 1) % DOCUMENTS_PER_THREAD) {
                long from = System.nanoTime();
                write(i);
                if (done == nanos.length) nanos = Arrays.copyOf(nanos, done * 2);
                nanos[done++] = System.nanoTime() - from;
            }
            return done;
        }

        private void write(int i) {
            var id = "t" + thread + "-" + i;
            if (versions[i] == 0) {
                documents.insertOne(new Document("_id", id).append("version", 1L).append("filling", filling(i)));
                versions[i] = 1;
                return;
            }
            var newer = new Document("_id", id).append("version", versions[i] + 1).append("filling", filling(i));
            var result = documents.replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", versions[i])), newer);
            if (result.getMatchedCount() != 1) throw new IllegalStateException(id + " was not at version " + versions[i]);
            versions[i]++;
        }

        private static String filling(int i) {
            return ("lot " + i + " ").repeat(300).substring(0, 1500);
        }
    }
}
