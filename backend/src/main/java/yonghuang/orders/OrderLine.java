package yonghuang.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import yonghuang.pricing.LineDiscount;
import yonghuang.shared.Money;
import yonghuang.shared.ReturnRule;

/**
 * One SKU of an order, named and priced as it was when the order was placed.
 *
 * @param merchant id of who sells it; null in orders of before it was written down
 * @param category id of its class of product; null in orders of before it was written down
 * @param price of one unit
 * @param discount taken off the whole line, never more than it costs
 * @param discountBy what the discount is made of: whose money, by which coupon; its amounts add up to the discount
 * @param nearExpiry the lot it was bought as, near its expiry; null for the usual goods
 * @param returnable whether it may be returned without a reason; orders of before it was written down say nothing and are
 *     read in the buyer's favour
 * @param openedConfirmedAt when the buyer confirmed, apart from all else, that it is not taken back opened; else null
 * @param ageCheck how it is made sure that it is not sold to a minor; NONE in orders of before it was written down
 * @param ofAgeConfirmedAt when the buyer confirmed, apart from all else, to be of age; else null
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
        @Nullable NearExpiry nearExpiry,
        Returnable returnable,
        @Nullable Instant openedConfirmedAt,
        AgeCheck ageCheck,
        @Nullable Instant ofAgeConfirmedAt) {
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
            List<LineDiscount> discountBy,
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
                discountBy,
                nearExpiry,
                Returnable.of(ReturnRule.NO_REASON, nearExpiry, false),
                null,
                AgeCheck.NONE,
                null);
    }

    @PersistenceCreator
    public OrderLine {
        if (returnable == null) returnable = Returnable.of(ReturnRule.NO_REASON, nearExpiry, false);
        if (ageCheck == null) ageCheck = AgeCheck.NONE;
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
                sku,
                title,
                spec,
                merchant,
                category,
                price,
                units,
                discount.plus(more.amount()),
                parts,
                nearExpiry,
                returnable,
                openedConfirmedAt,
                ageCheck,
                ofAgeConfirmedAt);
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
                discountBy,
                nearExpiry,
                terms,
                terms == Returnable.CONFIRMED_EXEMPT ? confirmedAt : null,
                ageCheck,
                ofAgeConfirmedAt);
    }

    /** The same goods, sold like this to whoever must be of age. */
    OrderLine checked(AgeCheck check, Instant now) {
        return new OrderLine(
                sku,
                title,
                spec,
                merchant,
                category,
                price,
                units,
                discount,
                discountBy,
                nearExpiry,
                returnable,
                openedConfirmedAt,
                check,
                check == AgeCheck.CONFIRMED ? now : null);
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
