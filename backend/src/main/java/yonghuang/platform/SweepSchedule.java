package yonghuang.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/**
 * Runs every sweep every {@link #EVERY}, on one copy of the shop at a time. A copy that died holding the lock gives way
 * after {@link #LOCK_AT_MOST}, so that recovery starts within five seconds of a start; a run that lasts longer may then
 * overlap, which every sweep allows.
 */
@Component
class SweepSchedule implements SmartLifecycle {
    static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration LOCK_AT_MOST = Duration.ofSeconds(3);
    private static final Logger log = LoggerFactory.getLogger(SweepSchedule.class);

    private final List<Sweep> sweeps;
    private final LockingTaskExecutor locks;
    private final Clock clock;
    private @Nullable ScheduledExecutorService running;

    SweepSchedule(List<Sweep> sweeps, MongoTemplate mongo, Clock clock) {
        this.sweeps = sweeps;
        this.locks = new DefaultLockingTaskExecutor(new MongoLockProvider(mongo.getCollection("shed_locks")));
        this.clock = clock;
    }

    /** Runs all sweeps now, whoever else does; what the schedule does, and what recovery tests call. */
    void runAll() {
        sweeps.forEach(SweepSchedule::run);
    }

    private void runLocked() {
        try {
            var lock = new LockConfiguration(clock.instant(), "sweeps", LOCK_AT_MOST, Duration.ZERO);
            locks.executeWithLock((Runnable) this::runAll, lock);
        } catch (RuntimeException storeAway) {
            log.warn("sweeps skipped: {}", storeAway.getMessage());
        }
    }

    private static void run(Sweep sweep) {
        try {
            sweep.run();
        } catch (RuntimeException failed) {
            log.error("sweep {} failed and will be tried again", sweep.name(), failed);
        }
    }

    @Override
    public synchronized void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sweeps").daemon().factory());
        executor.scheduleWithFixedDelay(this::runLocked, 500, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        running = executor;
    }

    @Override
    public synchronized void stop() {
        if (running == null) return;
        running.shutdown();
        try {
            if (!running.awaitTermination(5, TimeUnit.SECONDS)) running.shutdownNow();
        } catch (InterruptedException hurry) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
        running = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
