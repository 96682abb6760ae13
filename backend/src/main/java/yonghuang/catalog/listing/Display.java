package yonghuang.catalog.listing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import yonghuang.catalog.Variant;
import yonghuang.shared.Availability;

/** One shelf with what is in stock and how much was sold, at one moment: all that a list is made from. Never changes. */
public final class Display {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long number = NUMBERS.incrementAndGet();
    private final Shelf shelf;
    private final Offers offers;
    private final Ranking mostSold;

    public Display(Shelf shelf, Availability availability, Map<String, Long> unitsSold) {
        this(shelf, new Offers(shelf, availability, null), mostSold(shelf, unitsSold));
    }

    Display(Shelf shelf, Offers offers, Ranking mostSold) {
        this.shelf = shelf;
        this.offers = offers;
        this.mostSold = mostSold;
    }

    static Ranking mostSold(Shelf shelf, Map<String, Long> unitsSold) {
        return Ranking.of(
                shelf.size(),
                place -> -shelf.product(place).product().variants().stream()
                        .mapToLong(variant -> unitsSold.getOrDefault(variant.sku(), 0L))
                        .sum());
    }

    /** Names this display in this process; lists made from one display stay true as long as it is the newest. */
    public long number() {
        return number;
    }

    public Shelf shelf() {
        return shelf;
    }

    Offers offers() {
        return offers;
    }

    Variant offered(int place) {
        return offers.variant(place);
    }

    Ranking mostSold() {
        return mostSold;
    }
}
