package yonghuang.catalog.vocabulary;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes every ten seconds what was asked for in vain, and once more at the end. */
@Component
final class ZeroHitWriter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ZeroHitWriter.class);
    private static final int SECONDS = 10;

    private final ZeroHits zeroHits;
    private volatile @Nullable ScheduledExecutorService thread;

    ZeroHitWriter(ZeroHits zeroHits) {
        this.zeroHits = zeroHits;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("zero-hits").factory());
        started.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
        thread = started;
    }

    private void write() {
        try {
            zeroHits.write();
        } catch (RuntimeException failed) {
            LOG.warn("searches without hits could not be written, trying again", failed);
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running == null) return;
        thread = null;
        running.shutdownNow();
        write();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
