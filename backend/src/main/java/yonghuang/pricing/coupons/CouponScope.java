package yonghuang.pricing.coupons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.PricedLine;

/**
 * Which lines a coupon is for: those that fit every list that names something.
 *
 * @param products ids; empty: any
 * @param merchants ids; empty: any
 * @param counties division codes; empty: any
 * @param categories ids of classes of product; empty: any
 * @param nearExpiry also near-expiry goods, whose price is lower already
 */
public record CouponScope(
        List<String> products,
        List<String> merchants,
        List<String> counties,
        List<String> categories,
        boolean nearExpiry) {
    public static final CouponScope EVERYTHING = new CouponScope(List.of(), List.of(), List.of(), List.of(), false);

    public CouponScope {
        products = List.copyOf(products);
        merchants = List.copyOf(merchants);
        counties = List.copyOf(counties);
        categories = List.copyOf(categories);
    }

    boolean holds(PricedLine line) {
        var sku = line.sku();
        return (nearExpiry || !line.nearExpiry())
                && fits(products, sku.product())
                && fits(merchants, sku.merchant())
                && fits(counties, sku.county())
                && fits(categories, sku.category());
    }

    private static boolean fits(List<String> named, @Nullable String one) {
        return named.isEmpty() || one != null && named.contains(one);
    }
}
