package yonghuang.orders;

import java.util.Map;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.Shortage;

/** What a buyer gets back for units that cannot be had. Pure. */
final class ShortageRefund {
    private static final String REASON = "SHORTAGE";

    private ShortageRefund() {}

    /** What a buyer cancels at once goes back at once, under the number of the first piece of it. */
    static String id(Order order, Shortage shortage) {
        if (shortage.isCancelled()) return LineCancelling.refundId(order, shortage.reference());
        return order.id() + "-s" + shortage.number();
    }

    /** The units' share of the price; with the shipping, all that is left, when nothing else of the order is. */
    static RefundDue of(Order order, Shortage shortage) {
        var id = id(order, shortage);
        return isLast(order, shortage)
                ? RefundShares.rest(order, id, REASON)
                : RefundShares.of(order, id, Map.of(shortage.line(), shortage.units()), REASON);
    }

    private static boolean isLast(Order order, Shortage shortage) {
        return order.parcels().stream().allMatch(parcel -> parcel.status() == ParcelStatus.CANCELLED)
                && order.shortages().stream()
                        .noneMatch(other -> other.number() != shortage.number() && other.owesUnits());
    }
}
