package yonghuang.inventory.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import yonghuang.inventory.FulfilmentChange;
import yonghuang.inventory.FulfilmentChanges;
import yonghuang.inventory.level.LevelChanged;
import yonghuang.inventory.level.StockLevel;
import yonghuang.shared.Busy;

/**
 * Hands each change to the screens that look at its warehouse: those of this process at once, those of others as they
 * are followed. Each change is told once and never behind a newer one. Nothing is stored: who was not listening reads
 * again. Ends every stream before the web server waits for its last answers.
 */
@Component
public final class LiveChanges implements LevelChanged, FulfilmentChanges, SmartLifecycle {
    /** Longer than any follower looks back, so that nothing is told twice. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private static final int MOST_REMEMBERED = 50_000;

    private final Clock clock;
    private final ListenerLimits limits;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Cache<String, Long> told = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();
    private volatile boolean running = true;

    @Autowired
    LiveChanges(Clock clock) {
        this(clock, ListenerLimits.USUAL);
    }

    public LiveChanges(Clock clock, ListenerLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Begins to listen; to be closed.
     *
     * @throws TooManyListeners when the account, or all together, listen often enough already
     * @throws Busy while the shop stops
     */
    public synchronized Listener listen(String account, String warehouse) {
        if (!running) throw new Busy();
        long own = listeners.stream().filter(listener -> listener.isOf(account)).count();
        if (own >= limits.perAccount() || listeners.size() >= limits.inAll()) throw new TooManyListeners();
        var listener = new Listener(account, warehouse, limits.waiting(), listeners::remove);
        listeners.add(listener);
        return listener;
    }

    @Override
    public void stored(StockLevel level) {
        if (areWatched()) tell(stockOf(level));
    }

    @Override
    public void changed(FulfilmentChange change) {
        if (!areWatched()) return;
        tell(new LiveChange.Fulfilment(
                change.id(), change.order(), change.status(), change.warehouse(), change.version()));
    }

    @Override
    public boolean areWatched() {
        return !listeners.isEmpty();
    }

    private LiveChange stockOf(StockLevel level) {
        var shown = level.withoutLapsed(clock.instant());
        return new LiveChange.Stock(
                level.sku(),
                level.warehouse(),
                level.version(),
                shown.available(),
                shown.reserved(),
                shown.quarantined());
    }

    /** Told inside the entry of the thing it is about, so that two changes of one thing cannot overtake each other. */
    private void tell(LiveChange change) {
        told.asMap().compute(change.warehouse() + " " + change.about(), (about, last) -> {
            if (last != null && last >= change.version()) return last;
            for (var listener : listeners) listener.offer(change);
            return change.version();
        });
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        listeners.forEach(Listener::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
