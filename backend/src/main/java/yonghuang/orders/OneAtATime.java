package yonghuang.orders;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets equal requests of one process wait for each other instead of racing. Only saves work: what must not happen twice
 * is guarded by the documents, also between processes.
 */
final class OneAtATime {
    private static final int LOCKS = 1024;

    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    OneAtATime() {
        for (int i = 0; i < LOCKS; i++) locks[i] = new ReentrantLock();
    }

    <R> R with(String id, Supplier<R> work) {
        var lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
