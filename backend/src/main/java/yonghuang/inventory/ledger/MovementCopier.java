package yonghuang.inventory.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.StockLevel;

/**
 * Copies the tails of changed levels to the ledger, many at once and a moment after the change, so that a change costs
 * one durable write. It remembers what it has copied: only that may leave a tail, so a process that dies leaves no gap.
 */
@Component
public final class MovementCopier {
    /** A tail longer than this is copied before its change is answered. */
    public static final int LONGEST_TAIL = 200;

    private final StockLedger ledger;
    private final ConcurrentHashMap<String, StockLevel> waiting = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Long> copied = new ConcurrentHashMap<>();
    private final ReentrantLock copying = new ReentrantLock();

    public MovementCopier(StockLedger ledger) {
        this.ledger = ledger;
    }

    /** Version up to which this process knows the movements of the level to be in the ledger. */
    public long copiedUpTo(String level) {
        return copied.getOrDefault(level, 0L);
    }

    /** The tail of a stored level is to be copied. A newer form carries what an older one carried and is not yet copied. */
    public void offer(StockLevel stored) {
        if (stored.movements().isEmpty()) return;
        waiting.merge(stored.id(), stored, (one, other) -> one.version() >= other.version() ? one : other);
        if (stored.movements().size() > LONGEST_TAIL) copyAll();
    }

    /** When it returns, all that was offered before is in the ledger. */
    public void copyAll() {
        copying.lock();
        try {
            var taken = take();
            if (!taken.isEmpty()) copy(taken);
        } finally {
            copying.unlock();
        }
    }

    /** A tail found in the store, perhaps left by a process that died. */
    public void copyLeft(Iterable<StockLevel> stored) {
        var movements = new ArrayList<StockMovement>();
        for (var level : stored) level.movements().forEach(tail -> movements.add(StockMovement.of(level, tail)));
        ledger.addMissing(movements);
        stored.forEach(this::remember);
    }

    private Map<String, StockLevel> take() {
        var taken = new HashMap<String, StockLevel>();
        for (var level : waiting.keySet()) {
            var tail = waiting.remove(level);
            if (tail != null) taken.put(level, tail);
        }
        return taken;
    }

    private void copy(Map<String, StockLevel> taken) {
        try {
            var movements = new ArrayList<StockMovement>();
            for (var level : taken.values()) {
                long done = copiedUpTo(level.id());
                for (var tail : level.movements()) {
                    if (tail.version() > done) movements.add(StockMovement.of(level, tail));
                }
            }
            ledger.add(movements);
        } catch (RuntimeException failed) {
            taken.values()
                    .forEach(level -> waiting.merge(
                            level.id(), level, (one, other) -> one.version() >= other.version() ? one : other));
            throw failed;
        }
        taken.values().forEach(this::remember);
    }

    private void remember(StockLevel level) {
        var last = level.lastMovement();
        if (last != null) copied.merge(level.id(), last, Math::max);
    }
}
