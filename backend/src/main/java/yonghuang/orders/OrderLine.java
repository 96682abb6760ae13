package yonghuang.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import yonghuang.shared.Money;
import yonghuang.shared.ReturnRule;

/**
 * One SKU of an order, named and priced as it was when the order was placed.
 *
 * @param merchant id of who sells it; null in orders of before it was written down
 * @param category id of its class of product; null in orders of before it was written down
 * @param price of one unit
 * @param discount taken off the whole line, never more than it costs
 * @param nearExpiry the lot it was bought as, near its expiry; null for the usual goods
 * @param returnable whether it may be returned without a reason; orders of before it was written down say nothing and are
 *     read in the buyer's favour
 * @param openedConfirmedAt when the buyer confirmed, apart from all else, that it is not taken back opened; else null
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
        @Nullable NearExpiry nearExpiry,
        Returnable returnable,
        @Nullable Instant openedConfirmedAt) {
    /** @param expiresOn day as {@code 2026-12-24} */
    public record NearExpiry(String offer, String warehouse, String lot, String expiresOn) {}

    /** Of goods that may be returned without a reason, unless they are near their expiry. */
    public OrderLine(
            String sku,
            String title,
            String spec,
            @Nullable String merchant,
            @Nullable String category,
            Money price,
            int units,
            Money discount,
            @Nullable NearExpiry nearExpiry) {
        this(
                sku,
                title,
                spec,
                merchant,
                category,
                price,
                units,
                discount,
                nearExpiry,
                Returnable.of(ReturnRule.NO_REASON, nearExpiry, false),
                null);
    }

    @PersistenceCreator
    public OrderLine {
        if (returnable == null) returnable = Returnable.of(ReturnRule.NO_REASON, nearExpiry, false);
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        if (discount == null) discount = Money.ZERO; // orders of before have none
        if (discount.amount() > price.times(units).amount()) {
            throw new IllegalArgumentException("a discount must not exceed the line, was " + discount);
        }
    }

    /** The same goods under these terms. */
    OrderLine returned(ReturnRule rule, @Nullable Instant confirmedAt) {
        var terms = Returnable.of(rule, nearExpiry, confirmedAt != null);
        return new OrderLine(
                sku,
                title,
                spec,
                merchant,
                category,
                price,
                units,
                discount,
                nearExpiry,
                terms,
                terms == Returnable.CONFIRMED_EXEMPT ? confirmedAt : null);
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
