package yonghuang.listings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.catalog.ProductShelf;
import yonghuang.shared.Sweep;

/**
 * Finishes putting on the shelf what stopped on its way there, begins planned prices that are due, and gives listings to
 * stored products that have none, a bounded number at once.
 */
@Component
public final class ListingSweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(ListingSweep.class);
    private static final int AT_ONCE = 100;
    private static final int PAGES_AT_ONCE = 10;

    private final StoredListings listings;
    private final Shelving shelving;
    private final ListingChanges changes;
    private final Adoption adoption;
    private final ProductShelf shelf;
    private String walkedTo = "";
    private int walkedFor = -1;

    public ListingSweep(
            StoredListings listings, Shelving shelving, ListingChanges changes, Adoption adoption, ProductShelf shelf) {
        this.listings = listings;
        this.shelving = shelving;
        this.changes = changes;
        this.adoption = adoption;
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return "listings";
    }

    @Override
    public synchronized void run() {
        each(() -> listings.unshelved(AT_ONCE), shelving::bring);
        each(() -> listings.due(changes.now(), AT_ONCE), this::beginPrices);
        adopt();
    }

    /** What was done is not found again; where nothing of a page could be done, the rest is left for the next run. */
    private static void each(Supplier<List<Listing>> left, Consumer<Listing> step) {
        for (int page = 0; page < PAGES_AT_ONCE; page++) {
            int done = 0;
            var found = left.get();
            for (var listing : found) if (attempt(listing, step)) done++;
            if (done == 0 || found.size() < AT_ONCE) return;
        }
    }

    /** In the name of who planned it. */
    private void beginPrices(Listing listing) {
        var by = listing.planned().getFirst().by();
        changes.make(listing.id(), by, "listing-priced", null, known -> known.begunPrices(changes.now()));
    }

    /** Products without a listing come with the samples only: once all were looked at, they are again when those grow. */
    private void adopt() {
        int samples = shelf.samples();
        if (walkedFor == samples) return;
        for (int page = 0; page < PAGES_AT_ONCE; page++) {
            walkedTo = adoption.walk(walkedTo);
            if (walkedTo.isEmpty()) {
                walkedFor = samples;
                return;
            }
        }
    }

    private static boolean attempt(Listing listing, Consumer<Listing> step) {
        try {
            step.accept(listing);
            return true;
        } catch (RuntimeException failed) {
            log.warn("Listing {} is left for the next sweep", listing.id(), failed);
            return false;
        }
    }
}
