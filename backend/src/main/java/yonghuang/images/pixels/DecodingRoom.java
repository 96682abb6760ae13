package yonghuang.images.pixels;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import yonghuang.shared.Busy;

/**
 * How many pictures are in memory at once: two, of which one may be large. With {@link #MOST_BYTES} for the large one,
 * all of them together stay below a quarter of a gigabyte.
 */
public final class DecodingRoom {
    /** A decoded picture never takes more. */
    static final long MOST_BYTES = 100_000_000;

    static final long LARGE = 32_000_000;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Semaphore places = new Semaphore(2, true);
    private final Semaphore largePlaces = new Semaphore(1, true);

    /**
     * Does the work as soon as there is a place.
     *
     * @throws Busy when there was none for {@value #LONGEST_WAIT_SECONDS} seconds
     */
    public <T> T inside(Supplier<T> work) {
        return with(places, work);
    }

    /** Inside, for a picture that takes so many bytes. */
    <T> T decoding(long bytes, Supplier<T> work) {
        return bytes > LARGE ? with(largePlaces, work) : work.get();
    }

    private static <T> T with(Semaphore places, Supplier<T> work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) throw new Busy();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
