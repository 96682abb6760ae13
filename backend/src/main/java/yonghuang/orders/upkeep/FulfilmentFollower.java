package yonghuang.orders.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import yonghuang.inventory.FulfilmentChanges;
import yonghuang.orders.Orders;

/**
 * Tells the screens of this process what other processes did to fulfilments, at most a second later. It looks only
 * while a screen is open, at what moved since and a little before: a change is stamped before it can be seen. Now and
 * then it looks back further, for a change that was slow to become visible and for clocks that differ.
 */
@Component
public final class FulfilmentFollower implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FulfilmentFollower.class);
    private static final Duration OVERLAP = Duration.ofSeconds(1);
    private static final Duration FAR_BACK = Duration.ofSeconds(30);
    private static final Duration FAR_LOOK_EVERY = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int MOST = 2_000;

    private final Orders orders;
    private final FulfilmentChanges screens;
    private final Clock clock;
    private Instant looked; // guarded by this
    private Instant lookedFarBack; // guarded by this
    private @Nullable ScheduledExecutorService thread;

    public FulfilmentFollower(Orders orders, FulfilmentChanges screens, Clock clock) {
        this.orders = orders;
        this.screens = screens;
        this.clock = clock;
        looked = clock.instant();
        lookedFarBack = looked;
    }

    public synchronized void look() {
        var now = clock.instant();
        if (screens.areWatched()) tell(now);
        looked = now;
    }

    private void tell(Instant now) {
        boolean far = !lookedFarBack.plus(FAR_LOOK_EVERY).isAfter(now);
        if (far) lookedFarBack = now;
        orders.movedAfter(looked.minus(far ? FAR_BACK : OVERLAP), MOST).forEach(screens::changed);
    }

    private void attempt() {
        try {
            look();
        } catch (RuntimeException failed) {
            log.warn("Will be tried again: {}", failed.toString());
        }
    }

    @Override
    public synchronized void start() {
        var one = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("fulfilments").daemon().factory());
        one.scheduleWithFixedDelay(this::attempt, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        thread = one;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) thread.shutdown();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
