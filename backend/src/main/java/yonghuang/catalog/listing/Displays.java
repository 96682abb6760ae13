package yonghuang.catalog.listing;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.shared.Availability;

/** Keeps the newest display: made anew when the shelf, the stock of some SKU or the sold counts changed. */
@Component
public final class Displays {
    /** In a flash sale stock changes all the time; this bounds what is spent on it and is far below the second allowed. */
    private static final long SHORTEST_LIFE_NANOS = 200_000_000;

    private final Shelves shelves;
    private final Availability availability;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Map<String, Long> unitsSold = Map.of();
    private volatile @Nullable Made last;

    public Displays(Shelves shelves, Availability availability) {
        this.shelves = shelves;
        this.availability = availability;
    }

    private record Made(Display display, long availabilityRevision, Map<String, Long> unitsSold, long at) {}

    public Display current() {
        var shelf = shelves.current();
        var made = last;
        if (made == null || made.display.shelf() != shelf) return make(shelf);
        if (isCurrent(made) || System.nanoTime() - made.at < SHORTEST_LIFE_NANOS) return made.display;
        return make(shelf);
    }

    private boolean isCurrent(Made made) {
        return made.availabilityRevision == availability.revision() && made.unitsSold == unitsSold;
    }

    /** One makes it; who comes meanwhile and has an older one of the same shelf takes that. */
    private Display make(Shelf shelf) {
        var older = last;
        if (older != null && older.display.shelf() == shelf && making.isLocked()) return older.display;
        making.lock();
        try {
            var made = last;
            if (made != null && made != older && made.display.shelf() == shelf) return made.display;
            return makeNow(shelf, made).display;
        } finally {
            making.unlock();
        }
    }

    private Made makeNow(Shelf shelf, @Nullable Made before) {
        long revision = availability.revision(); // read first: what changes from here on makes the next one
        var sold = unitsSold;
        var earlier = before != null && before.display.shelf() == shelf ? before : null;
        var offers = new Offers(shelf, availability, earlier == null ? null : earlier.display.offers());
        var mostSold = earlier != null && earlier.unitsSold == sold
                ? earlier.display.mostSold()
                : Display.mostSold(shelf, sold);
        var made = new Made(new Display(shelf, offers, mostSold), revision, sold, System.nanoTime());
        last = made;
        return made;
    }

    /** The units every SKU has sold, as counted just now. */
    void sold(Map<String, Long> units) {
        unitsSold = Map.copyOf(units);
    }
}
