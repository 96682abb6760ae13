package yonghuang.catalog.listing;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Variant;

/**
 * One page of a list with what would narrow it.
 *
 * @param next cursor of the next page, null on the last
 * @param total how many products the whole list has
 */
public record Listing(List<Item> items, @Nullable String next, long total, Facets facets) {
    /** @param offered the variant SKU, price and stock speak of */
    public record Item(ShelfProduct product, Variant offered, boolean inStock) {}

    /** Each counted over what all other filters leave, so that a choice can be widened. Empty values are left out. */
    public record Facets(
            List<ValueCount> category, List<ValueCount> county, List<ValueCount> gi, List<BandCount> price) {}

    /** @param value what the filter takes */
    public record ValueCount(String value, String name, int count) {
        static final Comparator<ValueCount> MOST_FIRST =
                Comparator.comparingInt(ValueCount::count).reversed().thenComparing(ValueCount::value);
    }

    /** Both ends in fen and included; null: open. */
    public record BandCount(@Nullable Long from, @Nullable Long to, int count) {}
}
