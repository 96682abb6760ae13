package yonghuang.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that commits. Whoever has written waits in its queue; one commit serves all who wait, and while it
 * reaches the disk the next ones gather.
 */
final class Committer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final long IDLE_MILLIS = 100;

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

    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Target target;
    private final Thread thread = new Thread(this::run, "store-committer");
    private volatile boolean closing;

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
                if (first == null) target.idle();
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
        try {
            target.commit(queue, batch);
        } catch (RuntimeException failure) {
            target.goBack(queue, batch, failure);
            batch.forEach(Waiting::refused);
            return;
        }
        batch.forEach(Waiting::stored);
    }

    /** Serves all who wait, then ends. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
