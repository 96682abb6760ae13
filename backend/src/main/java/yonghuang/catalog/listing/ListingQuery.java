package yonghuang.catalog.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;

/**
 * What is asked of a list, in one spelling: equal questions are equal. Several values of one filter mean any of them.
 *
 * @param words null: all products
 * @param priceFrom in fen, included; null: open
 * @param priceTo in fen, included; null: open
 * @param limit 1 to 100
 * @param after cursor of an earlier page with the same order
 */
public record ListingQuery(
        @Nullable String words,
        List<String> categories,
        List<String> counties,
        List<String> registrations,
        boolean inStockOnly,
        @Nullable Long priceFrom,
        @Nullable Long priceTo,
        SortOrder order,
        int limit,
        @Nullable String after) {
    /** @throws InvalidInput for a limit outside 1 to 100 and a price range upside down */
    public ListingQuery {
        categories = inOneSpelling(categories);
        counties = inOneSpelling(counties);
        registrations = inOneSpelling(registrations);
        if (limit < 1 || limit > 100) {
            throw new InvalidInput("limit", "must be a whole number from 1 to 100", "必须是 1 到 100 的整数");
        }
        if (priceFrom != null && priceTo != null && priceFrom > priceTo) {
            throw new InvalidInput("priceFrom", "must not be above priceTo", "不能高于 priceTo");
        }
    }

    private static List<String> inOneSpelling(List<String> values) {
        return values.stream().distinct().sorted().toList();
    }

    boolean hasPrice() {
        return priceFrom != null || priceTo != null;
    }
}
