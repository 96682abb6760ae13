package yonghuang.shared;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts of one sellable variant, asked by those who hold, move or price it. Implemented by the catalog, from memory. */
public interface Skus {
    /**
     * @param productTitle title of the product in Chinese
     * @param price of one unit
     * @param shelfLifeDays days from production to expiry, null when not known or none
     * @param fresh must travel from the origin warehouse (fresh or live produce)
     * @param category id of its class of product
     * @param merchant id of who sells it
     * @param county division code of where it comes from, null when not known
     * @param onSale false for a variant that may be in stock but no longer sold
     */
    record Sku(
            String sku,
            String product,
            String productTitle,
            String spec,
            int netWeightGrams,
            Money price,
            @Nullable Integer shelfLifeDays,
            boolean fresh,
            String category,
            String merchant,
            @Nullable String county,
            boolean onSale) {
        /** One whose county is not known. */
        public Sku(
                String sku,
                String product,
                String productTitle,
                String spec,
                int netWeightGrams,
                Money price,
                @Nullable Integer shelfLifeDays,
                boolean fresh,
                String category,
                String merchant,
                boolean onSale) {
            this(
                    sku,
                    product,
                    productTitle,
                    spec,
                    netWeightGrams,
                    price,
                    shelfLifeDays,
                    fresh,
                    category,
                    merchant,
                    null,
                    onSale);
        }
    }

    /** Ids of all classes of product there are. */
    default Set<String> categories() {
        return all().stream().map(Sku::category).collect(Collectors.toUnmodifiableSet());
    }

    /** How far it may be returned without a reason; follows its class of product. */
    default ReturnRule returnRule(Sku sku) {
        return sku.fresh() ? ReturnRule.FRESH : ReturnRule.NO_REASON;
    }

    /** Not sold to minors (MINOR art. 59): alcohol. */
    default boolean isForAdultsOnly(Sku sku) {
        return false;
    }

    Optional<Sku> find(String sku);

    /** Every SKU, in ascending order; for sample stock and checks. */
    java.util.List<Sku> all();
}
