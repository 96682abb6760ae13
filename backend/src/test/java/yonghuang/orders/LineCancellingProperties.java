package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import yonghuang.orders.Fulfilments.LotOf;
import yonghuang.orders.LineCancelling.Wish;
import yonghuang.orders.RefundDue.Part;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.shared.Money;
import yonghuang.shared.Refusal;

/** Random cancelling by line, short picks, shipping and sweeps on one order: its money always adds up. */
class LineCancellingProperties {
    private static final List<String> SKUS = List.of(TEA, CHESTNUTS);

    enum Act {
        CANCEL,
        MISS,
        TAKE_MONEY,
        SHIP,
        SWEEP
    }

    record Step(Act act, int line, int units) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 3))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 60)
    void whatIsOwedBackIsExactlyForWhatTheBuyerWillNotGet(@ForAll("steps") List<Step> steps) {
        var shop = new OrdersShop().has(TEA, 5, 0).has(CHESTNUTS, 5, 0);
        var order = shop.paid("shen", "k", line(TEA, 5), line(CHESTNUTS, 3));

        for (int i = 0; i < steps.size(); i++) {
            try {
                take(shop, order, steps.get(i), "s" + i);
            } catch (Refusal refused) {
                assertThat(refused.status()).isBetween(400, 499);
            }
            mustAddUp(shop.now(order));
        }
        shop.sweep();

        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    private static void take(OrdersShop shop, Order order, Step step, String key) {
        var sku = SKUS.get(step.line - 1);
        switch (step.act) {
            case CANCEL -> shop.mine.cancelLine("shen", order.id(), new Wish(step.line, step.units, key, null));
            case MISS ->
                shop.fulfilments.missing(
                        shop.step(order, "ningbo", key), new LotOf(sku, "LOT-" + sku + "-ningbo", step.units, null));
            case TAKE_MONEY -> {
                for (var shortage : shop.now(order).shortages()) {
                    if (shortage.state().isOpenToChoice())
                        shop.mine.choose("shen", order.id(), shortage.number(), ShortageChoice.REFUND);
                }
            }
            case SHIP -> shop.ship(order, "ningbo");
            case SWEEP -> shop.sweep();
        }
    }

    private static void mustAddUp(Order order) {
        for (int number = 1; number <= 2; number++) {
            int line = number;
            var bought = order.purchase().lines().get(line - 1);
            var parts = order.refunds().stream()
                    .flatMap(due -> due.parts().stream())
                    .filter(part -> part.line() == line)
                    .toList();
            int back = parts.stream().mapToInt(Part::units).sum();
            var money = parts.stream().map(Part::goods).reduce(Money.ZERO, Money::plus);
            int kept = order.parcels().stream()
                    .mapToInt(parcel -> parcel.unitsOf(line))
                    .sum();
            int owed = order.shortages().stream()
                    .filter(shortage -> shortage.line() == line && shortage.owesUnits())
                    .mapToInt(shortage -> shortage.units())
                    .sum();

            assertThat(kept + owed + back).isEqualTo(bought.units());
            assertThat(money).isEqualTo(bought.price().times(back));
        }
        boolean ended = order.status() == OrderStatus.CANCELLED;
        var kept = ended ? Money.ZERO : order.purchase().shippingTotal();
        var shipping = order.refunds().stream().map(RefundDue::shipping).reduce(Money.ZERO, Money::plus);
        assertThat(shipping.plus(kept)).isEqualTo(order.purchase().shippingTotal());
    }
}
