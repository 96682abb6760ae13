package yonghuang.orders.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.util.Map;
import org.junit.jupiter.api.Test;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.OrdersShop;
import yonghuang.orders.ShortageChoice;
import yonghuang.orders.shortage.ShortageCause;

class DueOrdersMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 100, 100);

    @Test
    void everyUnpaidOrderPastItsTimeIsEnded() {
        for (int i = 0; i < 10; i++) shop.place("shen", "k" + i, line(TEA, 1));
        var paid = shop.paid("shen", "paid", line(TEA, 1));
        shop.clock.advance(OrdersShop.HOLD_FOR);

        new DueOrders(shop.orders, shop.closing, shop.clock).run();

        assertThat(shop.stock.held(TEA)).isEqualTo(1);
        assertThat(shop.now(paid).status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void oneOrderThatFailsStopsNoOther() {
        var broken = shop.place("shen", "k1", line(TEA, 1));
        var waiting = shop.place("shen", "k2", line(TEA, 1));
        shop.clock.advance(OrdersShop.HOLD_FOR);
        shop.payments.failFor(broken.id());

        new DueOrders(shop.orders, shop.closing, shop.clock).run();

        assertThat(shop.now(broken).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(shop.now(waiting).status()).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void unitsOfPaidOrdersAreCounted() {
        shop.paid("shen", "k1", line(TEA, 3));
        shop.ship(shop.paid("shen", "k2", line(TEA, 4)), "ningbo");
        shop.place("shen", "unpaid", line(TEA, 5));
        shop.mine.cancel("shen", shop.paid("shen", "cancelled", line(TEA, 6)).id());

        assertThat(new SoldUnits(shop.mongo).unitsBySku()).isEqualTo(Map.of(TEA, 7L));
    }

    @Test
    void unitsPaidBackBecauseNobodyHadThemWereNotSold() {
        shop.has(TEA, 4, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        shop.shortages.open(
                order.id(), "ningbo", TEA, "LOT-" + TEA + "-ningbo", 1, ShortageCause.NOT_FOUND, "f1", "wang");
        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);

        assertThat(new SoldUnits(shop.mongo).unitsBySku()).isEqualTo(Map.of(TEA, 3L));
    }
}
