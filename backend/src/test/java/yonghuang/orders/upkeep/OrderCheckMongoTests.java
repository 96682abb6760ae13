package yonghuang.orders.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Demand;
import yonghuang.orders.OrdersShop;
import yonghuang.shared.ConsistencyCheck.Difference;

class OrderCheckMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 10, 10);

    private List<String> differences() {
        return OrderChecks.differences(shop).stream().map(Difference::check).toList();
    }

    @Test
    void ordersInEveryStateAddUp() {
        shop.place("shen", "waiting", line(TEA, 1));
        shop.paid("shen", "paid", line(TEA, 1));
        shop.mine.cancel("shen", shop.paid("shen", "cancelled", line(TEA, 1)).id());
        shop.ship(shop.paid("shen", "shipped", line(TEA, 1)), "ningbo");

        assertThat(new OrderCheck(shop.orders, shop.stock, shop.payments, shop.clock)
                        .run()
                        .checked())
                .isEqualTo(4);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aPaidOrderWithoutItsHoldIsTold() {
        var order = shop.paid("shen", "k1", line(TEA, 1));
        shop.stock.release(order.demands());

        assertThat(differences()).containsExactly("orders: holds");
    }

    @Test
    void anEndlessHoldOfATransferIsNoOrders() {
        shop.stock.allocate(List.of(new Demand("trf_1:1", TEA, "ningbo", 1)));

        assertThat(differences()).isEmpty();
    }

    @Test
    void anEndlessHoldWithoutAnOrderIsTold() {
        shop.stock.allocate(List.of(new Demand("ord_lost:1", TEA, "ningbo", 1)));

        assertThat(differences()).containsExactly("orders: holds");
    }

    @Test
    void aHoldThatWillLapseIsNot() {
        var until = shop.clock.instant().plus(Duration.ofMinutes(1));
        shop.stock.hold(List.of(new Demand("ord_lost:1", TEA, "ningbo", 1)), until);

        assertThat(differences()).isEmpty();
    }

    @Test
    void moneyKeptForACancelledOrderIsTold() {
        var order = shop.place("shen", "k1", line(TEA, 1));
        shop.payments.pay(order.id());
        shop.mongo.remove(order); // the order is lost, another one takes its place unpaid
        shop.mongo.save(order);

        assertThat(differences()).contains("orders: kept", "orders: holds");
    }
}
