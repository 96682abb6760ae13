package yonghuang.inventory.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One screen that listens to one warehouse. What it has not taken yet waits here, once per thing: a newer change takes
 * the place of an older one, so a slow screen costs as much memory as there are things, and no more than its limit.
 */
public final class Listener implements AutoCloseable {
    private final String account;
    private final String warehouse;
    private final int most;
    private final Consumer<Listener> leave;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final LinkedHashMap<String, LiveChange> waiting = new LinkedHashMap<>(); // guarded by lock
    private boolean closed; // guarded by lock

    Listener(String account, String warehouse, int most, Consumer<Listener> leave) {
        this.account = account;
        this.warehouse = warehouse;
        this.most = most;
        this.leave = leave;
    }

    boolean isOf(String who) {
        return account.equals(who);
    }

    /** Never waits. A listener too far behind is dropped. */
    void offer(LiveChange change) {
        if (!change.warehouse().equals(warehouse)) return;
        lock.lock();
        try {
            waiting.put(change.about(), change);
            if (waiting.size() > most) close();
            else news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes all that waits, or waits for it so long; empty when there was nothing. */
    public List<LiveChange> take(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) left = news.awaitNanos(left);
            var taken = List.copyOf(waiting.values());
            waiting.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** It hears nothing more. A repeat changes nothing. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            news.signalAll();
        } finally {
            lock.unlock();
        }
        leave.accept(this);
    }
}
