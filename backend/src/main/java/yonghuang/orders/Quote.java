package yonghuang.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.TakenCoupon;
import yonghuang.shared.Money;
import yonghuang.shared.Sentence;

/**
 * What lines would cost now, and why.
 *
 * @param shipping null while nobody knows where it goes
 * @param coupon the one that was applied, null when none was
 * @param couponRefused why the one that was asked for was not; null when there is nothing to say
 */
public record Quote(
        List<OrderLine> lines,
        @Nullable Money shipping,
        @Nullable TakenCoupon coupon,
        @Nullable Sentence couponRefused) {
    public Quote {
        lines = List.copyOf(lines);
    }

    Quote refusing(Sentence reason) {
        return new Quote(lines, shipping, coupon, reason);
    }

    public Money itemsTotal() {
        return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
    }

    public Money discountTotal() {
        return lines.stream().map(OrderLine::discount).reduce(Money.ZERO, Money::plus);
    }

    public Money shippingTotal() {
        return shipping == null ? Money.ZERO : shipping;
    }

    /** Items plus shipping, as far as it is known, minus discount. */
    public Money total() {
        return itemsTotal().plus(shippingTotal()).minus(discountTotal());
    }

    public List<PriceEntry> breakdown() {
        return PriceEntry.of(lines, shipping, coupon);
    }
}
