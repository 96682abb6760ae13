package yonghuang.orders;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.LineDiscount;
import yonghuang.shared.Money;

/**
 * One SKU of an order, named and priced as it was when the order was placed.
 *
 * @param merchant id of who sells it; null in orders of before it was written down
 * @param category id of its class of product; null in orders of before it was written down
 * @param price of one unit
 * @param discount taken off the whole line, never more than it costs
 * @param discountBy what the discount is made of: whose money, by which coupon; its amounts add up to the discount
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
        List<LineDiscount> discountBy,
        @Nullable NearExpiry nearExpiry) {
    /** @param expiresOn day as {@code 2026-12-24} */
    public record NearExpiry(String offer, String warehouse, String lot, String expiresOn) {}

    public OrderLine {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        if (discount == null) discount = Money.ZERO; // orders of before have none
        discountBy = discountBy == null ? List.of() : List.copyOf(discountBy);
        if (!discountBy.isEmpty() && !sum(discountBy).equals(discount)) {
            throw new IllegalArgumentException("discount " + discount + " is not the sum of " + discountBy);
        }
        if (discount.amount() > price.times(units).amount()) {
            throw new IllegalArgumentException("a discount must not exceed the line, was " + discount);
        }
    }

    private static Money sum(List<LineDiscount> parts) {
        return parts.stream().map(LineDiscount::amount).reduce(Money.ZERO, Money::plus);
    }

    /** With one more reason to cost less; none off is no reason. */
    OrderLine less(LineDiscount more) {
        if (more.amount().equals(Money.ZERO)) return this;
        var parts = new ArrayList<>(discountBy);
        parts.add(more);
        return new OrderLine(
                sku, title, spec, merchant, category, price, units, discount.plus(more.amount()), parts, nearExpiry);
    }

    public Money total() {
        return price.times(units);
    }

    /** What is paid for it. */
    public Money net() {
        return total().minus(discount);
    }

    /** What one unit costs a public buyer who pays less than everybody; null where none does. */
    public @Nullable Money groupPrice() {
        return discountBy.stream()
                .filter(LineDiscount::isGroup)
                .findFirst()
                .map(off -> Money.fen(price.amount() - off.amount().amount() / units))
                .orElse(null);
    }

    /** The only lot its units may come from; null when any will do. */
    @Nullable
    String onlyLot() {
        return nearExpiry == null ? null : nearExpiry.lot();
    }
}
