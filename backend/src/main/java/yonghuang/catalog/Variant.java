package yonghuang.catalog;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/**
 * What is bought: one packing of a product.
 *
 * @param priceFen price of one unit in fen
 * @param storage how it is kept, null when not known
 * @param shelfLifeDays days from production to expiry, null when not known or none
 */
public record Variant(
        String sku,
        String spec,
        int netWeightGrams,
        long priceFen,
        @Nullable String storage,
        @Nullable Integer shelfLifeDays,
        boolean onSale) {
    public Variant {
        if (netWeightGrams <= 0) throw new IllegalArgumentException("a variant weighs something: " + sku);
        if (priceFen <= 0) throw new IllegalArgumentException("a variant costs something: " + sku);
    }

    public Money price() {
        return Money.fen(priceFen);
    }
}
