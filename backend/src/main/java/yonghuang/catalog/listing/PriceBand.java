package yonghuang.catalog.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the price facet, in fen, both ends included.
 *
 * @param from null: open
 * @param to null: open
 */
record PriceBand(@Nullable Long from, @Nullable Long to) {
    static final List<PriceBand> ALL = List.of(
            new PriceBand(null, 1_999L),
            new PriceBand(2_000L, 4_999L),
            new PriceBand(5_000L, 9_999L),
            new PriceBand(10_000L, 19_999L),
            new PriceBand(20_000L, 49_999L),
            new PriceBand(50_000L, null));

    long lowest() {
        return from == null ? 0 : from;
    }

    long highest() {
        return to == null ? Long.MAX_VALUE : to;
    }
}
