package yonghuang.inventory;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import yonghuang.inventory.availability.LevelFollower;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.ledger.MovementCopier;

/** What goes on all the time: movements into the ledger; other processes' changes, and the office's, into memory. */
@Component
final class InventoryBackground implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(InventoryBackground.class);
    private static final long COPY_EVERY_MILLIS = 100;
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long READ_EVERY_MILLIS = 1_000;

    private final MovementCopier copier;
    private final LevelFollower follower;
    private final MinimumLife life;
    private @Nullable ScheduledExecutorService threads;

    InventoryBackground(MovementCopier copier, LevelFollower follower, MinimumLife life) {
        this.copier = copier;
        this.follower = follower;
        this.life = life;
    }

    @Override
    public synchronized void start() {
        var both = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("inventory-", 0).factory());
        every(both, COPY_EVERY_MILLIS, copier::copyAll);
        every(both, LOOK_EVERY_MILLIS, follower::look);
        every(both, READ_EVERY_MILLIS, life::refresh);
        threads = both;
    }

    @Override
    public synchronized void stop() {
        if (threads == null) return;
        threads.shutdown();
        threads = null;
        copier.copyAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /** Stops after the web server has answered its last request. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static void every(ScheduledExecutorService threads, long millis, Runnable work) {
        threads.scheduleWithFixedDelay(() -> attempt(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("Will be tried again: {}", failed.toString());
        }
    }
}
