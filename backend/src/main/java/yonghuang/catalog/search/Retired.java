package yonghuang.catalog.search;

import java.util.ArrayDeque;

/** Indexes that were replaced, kept open until the questions that still ask them are answered. */
final class Retired implements AutoCloseable {
    private static final long KEPT_OPEN_NANOS = 30_000_000_000L;

    private record Old(ProductIndex index, long since) {}

    private final ArrayDeque<Old> old = new ArrayDeque<>();

    void add(ProductIndex index) {
        old.add(new Old(index, System.nanoTime()));
    }

    void closeOld() {
        while (!old.isEmpty() && System.nanoTime() - old.peek().since() > KEPT_OPEN_NANOS)
            old.poll().index().close();
    }

    @Override
    public void close() {
        while (!old.isEmpty()) old.poll().index().close();
    }
}
