package yonghuang.orders.upkeep;

import java.util.List;
import yonghuang.orders.OrdersShop;
import yonghuang.shared.ConsistencyCheck.Difference;

/** What the checker says of a shop. */
public final class OrderChecks {
    private OrderChecks() {}

    public static List<Difference> differences(OrdersShop shop) {
        return new OrderCheck(shop.orders, shop.stock, shop.payments, shop.clock)
                .run()
                .differences();
    }
}
