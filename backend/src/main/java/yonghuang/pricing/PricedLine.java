package yonghuang.pricing;

import yonghuang.shared.Money;
import yonghuang.shared.Skus.Sku;

/**
 * A line as a coupon sees it.
 *
 * @param each price of one unit, the group price where there is one
 * @param nearExpiry bought from a near-expiry offer, which has its own lower price already
 */
public record PricedLine(Sku sku, int units, Money each, boolean nearExpiry) {
    public Money total() {
        return each.times(units);
    }
}
