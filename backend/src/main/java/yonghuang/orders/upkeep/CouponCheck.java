package yonghuang.orders.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yonghuang.orders.Order;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.Orders;
import yonghuang.pricing.Coupons;
import yonghuang.pricing.Coupons.KeptUse;
import yonghuang.shared.ConsistencyCheck;

/** Compares orders that used a coupon with the uses of coupons: each paid one that stands has exactly one for good, no other has. */
@Component
class CouponCheck implements ConsistencyCheck {
    private static final String NAME = "orders: coupons";

    private final Orders orders;
    private final Coupons coupons;

    CouponCheck(Orders orders, Coupons coupons) {
        this.orders = orders;
        this.coupons = coupons;
    }

    @Override
    public String name() {
        return "coupons";
    }

    @Override
    public Report run() {
        return Report.confirmed(this::look);
    }

    private Report look() {
        var kept = keptUses();
        var differences = new ArrayList<Difference>();
        long checked = 0;
        try (var all = orders.withCoupon()) {
            for (var order : (Iterable<Order>) all::iterator) {
                checked++;
                compare(order, kept, differences);
            }
        }
        kept.forEach((use, times) -> differences.add(tell(use, "no use", times + " for good, but no order has it")));
        return new Report(checked, differences);
    }

    private Map<KeptUse, Integer> keptUses() {
        var kept = new HashMap<KeptUse, Integer>();
        try (var all = coupons.kept()) {
            all.forEach(use -> kept.merge(use, 1, Integer::sum));
        }
        return kept;
    }

    private static void compare(Order order, Map<KeptUse, Integer> kept, List<Difference> differences) {
        var use = order.couponUse();
        if (use == null) return;
        boolean due = order.paidAt() != null && order.status() != OrderStatus.CANCELLED;
        var times = kept.remove(use);
        int found = times == null ? 0 : times;
        if (found == (due ? 1 : 0) || order.closing()) return;
        differences.add(tell(use, (due ? "one use" : "no use") + " for " + order.status(), found + " for good"));
    }

    private static Difference tell(KeptUse use, String expected, String found) {
        return new Difference(NAME, use.coupon() + " " + use.claim(), expected, found);
    }
}
