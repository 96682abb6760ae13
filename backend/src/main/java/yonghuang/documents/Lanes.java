package yonghuang.documents;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import yonghuang.documents.Documents.Waiting;
import yonghuang.shared.Busy;

/** Lets the callers of one key form a queue: whoever holds the lane serves all that wait, the others find their answer. */
final class Lanes {
    private static final int LONGEST_QUEUE = 2_000;
    private static final int LARGEST_BATCH = 128;

    private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Duration longestWait;

    Lanes(Duration longestWait) {
        this.longestWait = longestWait;
    }

    private static final class Lane {
        final ReentrantLock serving = new ReentrantLock();
        final ArrayDeque<Waiting<?, ?>> queue = new ArrayDeque<>(); // guarded by this
        int callers; // guarded by the map's entry

        synchronized void join(Waiting<?, ?> waiting) {
            if (queue.size() >= LONGEST_QUEUE) throw new Busy();
            queue.add(waiting);
        }

        synchronized boolean leave(Waiting<?, ?> waiting) {
            return queue.remove(waiting);
        }

        synchronized List<Waiting<?, ?>> next() {
            var batch = new ArrayList<Waiting<?, ?>>(Math.min(queue.size(), LARGEST_BATCH));
            while (batch.size() < LARGEST_BATCH && !queue.isEmpty()) batch.add(queue.poll());
            return batch;
        }
    }

    <T, R> R pass(String key, Waiting<T, R> waiting, Consumer<List<Waiting<T, ?>>> serve) {
        var lane = lanes.compute(key, (k, present) -> {
            var found = present == null ? new Lane() : present;
            found.callers++;
            return found;
        });
        try {
            lane.join(waiting);
            if (!await(lane, waiting)) throw new Busy();
            try {
                while (!waiting.answered()) serveNext(lane, serve);
            } finally {
                lane.serving.unlock();
            }
            return waiting.outcome();
        } finally {
            lanes.computeIfPresent(key, (k, present) -> --present.callers == 0 ? null : present);
        }
    }

    /** @return true with the lane held; false when the caller has left the queue unserved */
    private boolean await(Lane lane, Waiting<?, ?> waiting) {
        try {
            if (lane.serving.tryLock(longestWait.toNanos(), TimeUnit.NANOSECONDS)) return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (lane.leave(waiting)) return false;
        lane.serving.lock(); // already being served: its answer comes with the lane
        return true;
    }

    @SuppressWarnings("unchecked") // a lane's key belongs to one collection, so all that wait in it share its type
    private static <T> void serveNext(Lane lane, Consumer<List<Waiting<T, ?>>> serve) {
        var batch = (List<Waiting<T, ?>>) (List<?>) lane.next();
        try {
            serve.accept(batch);
        } catch (RuntimeException failed) {
            fail(batch, failed);
        } catch (Error broken) {
            fail(batch, new IllegalStateException("the change was not made", broken));
            throw broken;
        }
    }

    private static <T> void fail(List<Waiting<T, ?>> batch, RuntimeException cause) {
        batch.stream().filter(waiting -> !waiting.answered()).forEach(waiting -> waiting.fail(cause));
    }

    int size() {
        return lanes.size();
    }

    /** How many of a key are not being served yet. */
    int waiting(String key) {
        var lane = lanes.get(key);
        if (lane == null) return 0;
        synchronized (lane) {
            return lane.queue.size();
        }
    }
}
