package yonghuang.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/**
 * What was agreed when the order was placed; never changes.
 *
 * @param bodyHash names the request, so that a repeat is told from another request under the same key
 * @param payBy the stock is held a little longer than this
 */
public record Purchase(
        String bodyHash,
        Instant payBy,
        List<OrderLine> lines,
        Money shippingTotal,
        Money discountTotal,
        Address address,
        @Nullable String note) {
    public Purchase {
        lines = List.copyOf(lines);
    }

    public Money itemsTotal() {
        return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
    }

    /** Items plus shipping minus discount. */
    public Money total() {
        return itemsTotal().plus(shippingTotal).minus(discountTotal);
    }
}
