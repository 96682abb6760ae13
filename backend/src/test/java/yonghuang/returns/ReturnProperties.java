package yonghuang.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import yonghuang.inventory.ReturnedUnits.Outcome;
import yonghuang.orders.Fulfilments.LotOf;
import yonghuang.orders.LineCancelling.Wish;
import yonghuang.orders.Order;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.RefundDue;
import yonghuang.orders.ShortageChoice;
import yonghuang.shared.Money;
import yonghuang.shared.Refusal;

/** Random cancels by line, short picks, deliveries and returns of one order: units and money always add up. */
class ReturnProperties {
    private static final List<String> SKUS = List.of(CHESTNUTS, TEA);

    enum Act {
        CANCEL,
        MISS,
        TAKE_MONEY,
        DELIVER,
        ASK,
        APPROVE,
        RECEIVE,
        WITHDRAW,
        REFUSE
    }

    record Step(Act act, int line, int units) {}

    @Provide
    Arbitrary<List<Step>> before() {
        return some(Arbitraries.of(Act.CANCEL, Act.MISS, Act.TAKE_MONEY), 4);
    }

    @Provide
    Arbitrary<List<Step>> after() {
        return some(
                Arbitraries.of(Act.CANCEL, Act.ASK, Act.ASK, Act.APPROVE, Act.RECEIVE, Act.WITHDRAW, Act.REFUSE), 14);
    }

    private static Arbitrary<List<Step>> some(Arbitrary<Act> acts, int most) {
        return Combinators.combine(
                        acts,
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 3))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(most);
    }

    @Property(tries = 40)
    void nothingIsPaidBackTwiceAndAllThatWentBackIs(
            @ForAll("before") List<Step> before, @ForAll("after") List<Step> after) {
        var at = new ReturnsShop();
        var order = at.shop.paid("shen", "k", line(CHESTNUTS, 5), line(TEA, 3));
        var steps = new ArrayList<>(before);
        steps.add(new Step(Act.DELIVER, 1, 1));
        steps.addAll(after);

        for (int i = 0; i < steps.size(); i++) {
            try {
                take(at, order, steps.get(i), "s" + i);
            } catch (Refusal refused) {
                assertThat(refused.status()).isBetween(400, 499);
            }
            mustAddUp(at.shop.now(order));
        }
        at.sweep();

        at.mustAddUp();
        assertThat(at.paidBack(order)).isEqualTo(sum(at.shop.now(order)).amount());
    }

    private static void take(ReturnsShop at, Order order, Step step, String key) {
        var sku = SKUS.get(step.line - 1);
        var all = at.returns.ofOrder("shen", order.id());
        switch (step.act) {
            case CANCEL -> at.shop.mine.cancelLine("shen", order.id(), new Wish(step.line, step.units, key, null));
            case MISS -> {
                var from = at.shop.now(order).parcels().getFirst().warehouse();
                at.shop.fulfilments.missing(
                        at.shop.step(order, from, key), new LotOf(sku, "LOT-" + sku + "-" + from, step.units, null));
            }
            case TAKE_MONEY -> {
                for (var shortage : at.shop.now(order).shortages()) {
                    if (shortage.state().isOpenToChoice())
                        at.shop.mine.choose("shen", order.id(), shortage.number(), ShortageChoice.REFUND);
                }
            }
            case DELIVER -> at.deliver(order);
            case ASK ->
                at.ask(order, step.units == 1 ? ReturnKind.NO_REASON : ReturnKind.QUALITY, step.line, step.units, key);
            case APPROVE -> {
                for (var one : all) if (one.status() == ReturnStatus.REQUESTED) at.approve(one);
            }
            case RECEIVE -> {
                for (var one : all) {
                    if (one.status() == ReturnStatus.APPROVED)
                        at.receive(
                                one, Math.min(step.units, one.lines().getFirst().units()), Outcome.RESTOCK);
                }
            }
            case WITHDRAW -> {
                for (var one : all) at.returns.withdraw("shen", order.id(), one.id());
            }
            case REFUSE -> {
                for (var one : all) at.returns.refuse(one.id(), "chen", "no");
            }
        }
    }

    private static Money sum(Order order) {
        return order.refunds().stream().map(RefundDue::sum).reduce(Money.ZERO, Money::plus);
    }

    private static void mustAddUp(Order order) {
        for (int number = 1; number <= 2; number++) {
            int line = number;
            var bought = order.purchase().lines().get(line - 1);
            var parts = order.refunds().stream()
                    .flatMap(due -> due.parts().stream())
                    .filter(part -> part.line() == line)
                    .toList();
            int back = parts.stream().mapToInt(RefundDue.Part::units).sum();
            var money = parts.stream().map(RefundDue.Part::goods).reduce(Money.ZERO, Money::plus);
            int sent = order.parcels().stream()
                    .mapToInt(parcel -> parcel.unitsOf(line))
                    .sum();
            int owed = order.shortages().stream()
                    .filter(shortage -> shortage.line() == line && shortage.owesUnits())
                    .mapToInt(shortage -> shortage.units())
                    .sum();

            assertThat(order.returnedUnits(line)).isLessThanOrEqualTo(sent);
            assertThat(sent - order.returnedUnits(line) + owed + back).isEqualTo(bought.units());
            assertThat(money).isEqualTo(bought.price().times(back));
            if (back == bought.units()) assertThat(money).isEqualTo(bought.net());
        }
        var goods = order.refunds().stream().map(RefundDue::goods).reduce(Money.ZERO, Money::plus);
        var shipping = sum(order).minus(goods);
        assertThat(shipping.amount()).isIn(0L, order.purchase().shippingTotal().amount());
        if (order.status() == OrderStatus.CANCELLED)
            assertThat(sum(order)).isEqualTo(order.purchase().total());
    }
}
