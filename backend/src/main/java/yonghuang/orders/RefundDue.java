package yonghuang.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/**
 * Money the order owes back; written in the same change that made it due, paid out by payments under the same id.
 *
 * @param parts what of it is for goods; the rest is for shipping. Null in orders of before it was written down
 */
public record RefundDue(
        String id, Money sum, String reason, @Nullable List<Part> parts) {
    /**
     * @param line number of the order line, from 1
     * @param units of it that are paid back
     * @param goods their share of what the line costs after its discount
     */
    public record Part(int line, int units, Money goods) {}

    public RefundDue {
        if (parts != null) parts = List.copyOf(parts);
    }

    /** What of it is for goods. */
    public Money goods() {
        return parts == null ? Money.ZERO : parts.stream().map(Part::goods).reduce(Money.ZERO, Money::plus);
    }

    /** What of it is for shipping. */
    public Money shipping() {
        return sum.minus(goods());
    }
}
