package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveredGoodsMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 100, 100).has(CHESTNUTS, 100, 100);
    private final ReceivedGoods received = new DeliveredGoods(shop.mongo);
    private Order order;

    @BeforeEach
    void orderTea() {
        order = shop.paid("shen", "k1", line(TEA, 1));
    }

    @Test
    void whatIsPaidIsNotYetReceived() {
        assertThat(received.has("shen", List.of(TEA))).isFalse();
    }

    @Test
    void whatWasDeliveredIsReceivedByWhoOrderedIt() {
        shop.ship(order, "ningbo");
        shop.fulfilments.deliver(shop.step(order, "ningbo", "d"));

        assertThat(received.has("shen", List.of(CHESTNUTS, TEA))).isTrue();
        assertThat(received.has("xu", List.of(TEA))).isFalse();
        assertThat(received.has("shen", List.of(CHESTNUTS))).isFalse();
    }
}
