package yonghuang.catalog.listing;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import yonghuang.shared.SoldCounts;

/** Keeps what is shown close to what is stored, off the request: products every second, sold counts every hour. */
@Component
final class CatalogRefresh implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogRefresh.class);

    private final Shelves shelves;
    private final Displays displays;
    private final ObjectProvider<SoldCounts> soldCounts;
    private final List<Line> lines;
    private volatile @Nullable ScheduledExecutorService thread;

    CatalogRefresh(
            Shelves shelves, Displays displays, ObjectProvider<SoldCounts> soldCounts, List<ShelfFollower> followers) {
        this.shelves = shelves;
        this.displays = displays;
        this.soldCounts = soldCounts;
        this.lines = followers.stream().map(Line::new).toList();
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("catalog-refresh").factory());
        started.scheduleWithFixedDelay(() -> attempt("products", this::followShelf), 0, 1, TimeUnit.SECONDS);
        started.scheduleWithFixedDelay(() -> attempt("sold counts", this::countSold), 0, 1, TimeUnit.HOURS);
        shelves.whenReplaced(() -> soon(started));
        thread = started;
    }

    private void soon(ScheduledExecutorService started) {
        try {
            started.execute(() -> attempt("products", this::followShelf));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("the catalog is no longer refreshed");
        }
    }

    private void followShelf() {
        var shelf = shelves.refresh();
        for (var line : lines) line.offer(shelf);
    }

    /** One follower that takes long, say to make an index anew, holds up neither the shelf nor another follower. */
    private static final class Line {
        private final ShelfFollower follower;
        private final AtomicBoolean busy = new AtomicBoolean();

        Line(ShelfFollower follower) {
            this.follower = follower;
        }

        void offer(Shelf shelf) {
            if (!busy.compareAndSet(false, true)) return; // comes with the next second
            Thread.ofVirtual().name("catalog-follower").start(() -> {
                try {
                    attempt("search", () -> follower.follow(shelf));
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void countSold() {
        soldCounts.ifAvailable(counts -> displays.sold(counts.unitsBySku()));
    }

    /** What fails now is tried again with the next round; meanwhile the last good state is shown. */
    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            LOG.warn("refreshing {} of the catalog failed, trying again", what, failed);
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running == null) return;
        running.shutdown();
        thread = null;
        try {
            if (!running.awaitTermination(5, TimeUnit.SECONDS)) running.shutdownNow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
