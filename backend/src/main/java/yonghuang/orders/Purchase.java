package yonghuang.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.TakenCoupon;
import yonghuang.shared.Money;

/**
 * What was agreed when the order was placed; never changes.
 *
 * @param bodyHash names the request, so that a repeat is told from another request under the same key
 * @param payBy the stock is held a little longer than this
 * @param nearExpiryConfirmedAt when the buyer confirmed, apart from all else, that lines are near their expiry and are not
 *     taken back without a reason; null when there is no such line
 * @param coupon the one that was used, null when none was; what it took off stands on the lines
 */
public record Purchase(
        String bodyHash,
        Instant payBy,
        List<OrderLine> lines,
        Money shippingTotal,
        Address address,
        @Nullable String note,
        @Nullable Instant nearExpiryConfirmedAt,
        @Nullable TakenCoupon coupon) {
    public Purchase {
        lines = List.copyOf(lines);
    }

    public Money itemsTotal() {
        return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
    }

    public Money discountTotal() {
        return lines.stream().map(OrderLine::discount).reduce(Money.ZERO, Money::plus);
    }

    /** Items plus shipping minus discount. */
    public Money total() {
        return itemsTotal().plus(shippingTotal).minus(discountTotal());
    }

    /** How the total came about; its amounts add up to it. */
    public List<PriceEntry> breakdown() {
        return PriceEntry.of(lines, shippingTotal, coupon);
    }
}
