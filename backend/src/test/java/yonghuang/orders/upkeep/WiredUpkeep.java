package yonghuang.orders.upkeep;

import java.time.Clock;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.OrderClosing;
import yonghuang.orders.Orders;
import yonghuang.orders.shortage.Discrepancies;
import yonghuang.payments.Payments;
import yonghuang.pricing.Coupons;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** The orders' sweep and check, wired by hand. */
public final class WiredUpkeep {
    private WiredUpkeep() {}

    public static Sweep sweep(Orders orders, OrderClosing closing, Clock clock) {
        return new DueOrders(orders, closing, clock);
    }

    public static Sweep sweep(Discrepancies discrepancies, Clock clock) {
        return new DueDiscrepancies(discrepancies, clock);
    }

    public static ConsistencyCheck check(Orders orders, StockReservations stock, Payments payments, Clock clock) {
        return new OrderCheck(orders, stock, payments, clock);
    }

    public static ConsistencyCheck check(Orders orders, Coupons coupons) {
        return new CouponCheck(orders, coupons);
    }
}
