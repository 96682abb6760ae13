package yonghuang.orders;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/**
 * One SKU of an order, named and priced as it was when the order was placed.
 *
 * @param merchant id of who sells it; null in orders of before it was written down
 * @param category id of its class of product; null in orders of before it was written down
 * @param price of one unit
 * @param discount taken off the whole line, never more than it costs
 * @param nearExpiry the lot it was bought as, near its expiry; null for the usual goods
 */
public record OrderLine(
        String sku,
        String title,
        String spec,
        @Nullable String merchant,
        @Nullable String category,
        Money price,
        int units,
        Money discount,
        @Nullable NearExpiry nearExpiry) {
    /** @param expiresOn day as {@code 2026-12-24} */
    public record NearExpiry(String offer, String warehouse, String lot, String expiresOn) {}

    public OrderLine {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        if (discount == null) discount = Money.ZERO; // orders of before have none
        if (discount.amount() > price.times(units).amount()) {
            throw new IllegalArgumentException("a discount must not exceed the line, was " + discount);
        }
    }

    public Money total() {
        return price.times(units);
    }

    /** What is paid for it. */
    public Money net() {
        return total().minus(discount);
    }

    /** The only lot its units may come from; null when any will do. */
    @Nullable
    String onlyLot() {
        return nearExpiry == null ? null : nearExpiry.lot();
    }
}
