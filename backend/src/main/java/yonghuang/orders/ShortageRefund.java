package yonghuang.orders;

import java.math.BigInteger;
import java.util.List;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.shared.Money;

/** What a buyer gets back for units that cannot be had. Pure. */
final class ShortageRefund {
    private static final String REASON = "SHORTAGE";

    private ShortageRefund() {}

    static String id(Order order, Shortage shortage) {
        return order.id() + "-s" + shortage.number();
    }

    /** The units' share of the price; with the shipping, all that is left, when nothing else of the order is. */
    static RefundDue of(Order order, Shortage shortage) {
        var sum = isLast(order, shortage) ? order.notYetRefunded() : share(order, shortage);
        return new RefundDue(id(order, shortage), sum, REASON);
    }

    private static boolean isLast(Order order, Shortage shortage) {
        return order.parcels().stream().allMatch(parcel -> parcel.status() == ParcelStatus.CANCELLED)
                && order.shortages().stream()
                        .noneMatch(other -> other.number() != shortage.number()
                                && other.state().owesUnits());
    }

    /** The discount goes with the goods in proportion, so that all shares together are what the goods cost, to the fen. */
    private static Money share(Order order, Shortage shortage) {
        var before = price(
                order,
                order.shortages().stream().filter(ShortageRefund::isPaidBack).toList());
        var after = before.plus(price(order, List.of(shortage)));
        return net(order.purchase(), after).minus(net(order.purchase(), before));
    }

    private static boolean isPaidBack(Shortage shortage) {
        return shortage.state() == ShortageState.REFUNDING || shortage.state() == ShortageState.REFUNDED;
    }

    private static Money price(Order order, List<Shortage> shortages) {
        return shortages.stream()
                .map(one -> order.purchase().lines().get(one.line() - 1).price().times(one.units()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money net(Purchase purchase, Money goods) {
        long items = purchase.itemsTotal().amount();
        if (items == 0) return goods;
        long discount = BigInteger.valueOf(goods.amount())
                .multiply(BigInteger.valueOf(purchase.discountTotal().amount()))
                .divide(BigInteger.valueOf(items))
                .longValueExact();
        return goods.minus(Money.fen(discount));
    }
}
