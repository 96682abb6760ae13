package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import yonghuang.shared.Money;

class RefundSharesTests {
    /** Unit after unit, each share is what it is, and together they are the line to the fen. */
    @Property
    void allSharesOfALineAreWhatItCosts(
            @ForAll @LongRange(min = 1, max = 99_999) long price,
            @ForAll @IntRange(min = 1, max = 30) int units,
            @ForAll @IntRange(min = 0, max = 100) int percentOff) {
        var discount = price * units * percentOff / 100;
        var order = order(price, units, discount, List.of());
        for (int unit = 1; unit <= units; unit++) {
            var due = RefundShares.of(order, "r" + unit, Map.of(1, 1), "RETURN");
            var owed = new ArrayList<>(order.refunds());
            owed.add(due);
            order = order(price, units, discount, owed);
        }

        var goods = order.refunds().stream().map(RefundDue::goods).reduce(Money.ZERO, Money::plus);
        assertThat(goods.amount()).isEqualTo(price * units - discount);
    }

    @Test
    void theRestIsEverythingNotOwedYetWithShipping() {
        var first = RefundShares.of(order(1000, 3, 1, List.of()), "r1", Map.of(1, 2), "RETURN");

        var rest = RefundShares.rest(order(1000, 3, 1, List.of(first)), "r2", "ORDER_CANCELLED");

        assertThat(rest)
                .isEqualTo(new RefundDue(
                        "r2",
                        Money.fen(3000 - 1 + 800 - 1999),
                        "ORDER_CANCELLED",
                        List.of(new RefundDue.Part(1, 1, Money.fen(1000)))));
    }

    @Test
    void moreUnitsThanAreLeftAreRefused() {
        var first = RefundShares.of(order(1000, 3, 0, List.of()), "r1", Map.of(1, 2), "RETURN");
        var order = order(1000, 3, 0, List.of(first));

        assertThatThrownBy(() -> RefundShares.of(order, "r2", Map.of(1, 2), "RETURN"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Order order(long price, int units, long discount, List<RefundDue> refunds) {
        var line = new OrderLine(
                "SKU", "title", "spec", "m-1", "tea", Money.fen(price), units, Money.fen(discount), List.of(), null);
        var purchase = new Purchase(
                "", Instant.EPOCH, List.of(line), Money.fen(800), new Address("", "", "330203", ""), null, null, null);
        return new Order(
                "o",
                0,
                "a",
                Instant.EPOCH,
                purchase,
                OrderStatus.PAID,
                1,
                List.of(),
                null,
                refunds,
                Instant.EPOCH,
                false,
                false,
                List.of(),
                null,
                List.of(),
                null,
                List.of());
    }
}
