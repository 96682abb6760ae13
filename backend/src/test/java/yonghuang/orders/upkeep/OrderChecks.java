package yonghuang.orders.upkeep;

import java.util.List;
import java.util.stream.Stream;
import yonghuang.orders.OrdersShop;
import yonghuang.shared.ConsistencyCheck.Difference;

/** What the checker says of a shop. */
public final class OrderChecks {
    private OrderChecks() {}

    public static List<Difference> differences(OrdersShop shop) {
        return Stream.of(
                        new OrderCheck(shop.orders, shop.stock, shop.payments, shop.clock),
                        new CouponCheck(shop.orders, shop.pricing.coupons))
                .flatMap(check -> check.run().differences().stream())
                .toList();
    }
}
