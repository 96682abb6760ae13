package yonghuang.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that commits. Whoever has written waits in its queue; one commit serves all who wait, and while it
 * reaches the disk the next ones gather.
 */
final class Committer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final long IDLE_MILLIS = 100;
    private static final long LONGEST_GATHERING_NANOS = 300_000;
    private static final long GATHERING_STEP_NANOS = 50_000;

    /** A write that was made in memory and is not yet acknowledged. */
    interface Waiting {
        void stored();

        void refused();
    }

    /** What is committed to. */
    interface Target {
        /** Makes everything durable that was written before {@code waiting} was asked for the rest of its queue. */
        void commit(LinkedBlockingQueue<Waiting> queue, List<Waiting> batch);

        /** Goes back to the last commit; those who wrote since are added to the batch. */
        void goBack(LinkedBlockingQueue<Waiting> queue, List<Waiting> batch, RuntimeException cause);

        /** Nobody waits: time for upkeep. */
        void idle();
    }

    private static final Waiting NOBODY = new Waiting() {
        @Override
        public void stored() {}

        @Override
        public void refused() {}
    };

    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Target target;
    private final Thread thread = new Thread(this::run, "store-committer");
    private volatile boolean closing;
    private int usually = 1;

    Committer(Target target) {
        this.target = target;
        thread.setDaemon(true);
        thread.start();
    }

    void add(Waiting waiting) {
        queue.add(waiting);
    }

    private void run() {
        while (!closing || !queue.isEmpty()) {
            try {
                var first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) rest();
                else serve(first);
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException unexpected) {
                LOG.error("The store could not look after itself", unexpected);
            }
        }
    }

    private void serve(Waiting first) {
        var batch = new ArrayList<Waiting>();
        batch.add(first);
        gather();
        try {
            target.commit(queue, batch);
        } catch (RuntimeException failure) {
            target.goBack(queue, batch, failure);
            batch.forEach(Waiting::refused);
            return;
        }
        usually = (usually + batch.size() + 1) / 2;
        batch.forEach(Waiting::stored);
    }

    /** A file that could not be written at rest is as broken as after a commit that failed. */
    private void rest() {
        try {
            target.idle();
        } catch (RuntimeException failure) {
            var batch = new ArrayList<Waiting>();
            target.goBack(queue, batch, failure);
            batch.forEach(Waiting::refused);
        }
    }

    /** Those just answered come back one after the other: a moment's patience saves every second commit. */
    private void gather() {
        long end = System.nanoTime() + LONGEST_GATHERING_NANOS;
        while (queue.size() + 1 < usually && System.nanoTime() < end) LockSupport.parkNanos(GATHERING_STEP_NANOS);
    }

    /** Serves all who wait, then ends. */
    @Override
    public void close() {
        closing = true;
        queue.add(NOBODY); // wakes the thread
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
