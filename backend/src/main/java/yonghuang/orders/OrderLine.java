package yonghuang.orders;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/**
 * One SKU of an order, named and priced as it was when the order was placed.
 *
 * @param price of one unit
 * @param nearExpiry the lot it was bought as, near its expiry; null for the usual goods
 */
public record OrderLine(
        String sku,
        String title,
        String spec,
        Money price,
        int units,
        @Nullable NearExpiry nearExpiry) {
    /** @param expiresOn day as {@code 2026-12-24} */
    public record NearExpiry(String offer, String warehouse, String lot, String expiresOn) {}

    public OrderLine {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
    }

    public Money total() {
        return price.times(units);
    }

    /** The only lot its units may come from; null when any will do. */
    @Nullable
    String onlyLot() {
        return nearExpiry == null ? null : nearExpiry.lot();
    }
}
