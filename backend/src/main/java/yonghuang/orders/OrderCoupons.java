package yonghuang.orders;

import java.time.Instant;
import org.springframework.stereotype.Component;
import yonghuang.pricing.CouponNotUsable;
import yonghuang.pricing.Coupons;

/**
 * The coupon of an order, step by step beside its stock: held when it is placed, kept when it is paid, given back when it
 * ends. The claim names the order and its plan, so a late step of an earlier plan touches no later one. Nothing is read or
 * written for an order without a coupon.
 */
@Component
class OrderCoupons {
    private final Coupons coupons;

    OrderCoupons(Coupons coupons) {
        this.coupons = coupons;
    }

    /** The name under which an order has its use. */
    static String claim(String order, int round) {
        return order + ":" + round;
    }

    /** @throws CouponNotUsable when others have used it up */
    void hold(String order, String account, Purchase purchase, Instant until) {
        if (purchase.coupon() != null) coupons.hold(purchase.coupon(), account, claim(order, 1), until);
    }

    /** What an order held that was not stored. */
    void giveBackUnplaced(String order, String account, Purchase purchase) {
        if (purchase.coupon() != null) coupons.giveBack(purchase.coupon(), account, claim(order, 1));
    }

    /** @return false when it lapsed and is used up: the order cannot be had at its price any more */
    boolean keep(Order order) {
        var coupon = order.purchase().coupon();
        return coupon == null || coupons.keep(coupon, order.account(), claim(order.id(), order.round()));
    }

    /** A repeat changes nothing. */
    void giveBack(Order order) {
        var coupon = order.purchase().coupon();
        if (coupon != null) coupons.giveBack(coupon, order.account(), claim(order.id(), order.round()));
    }
}
