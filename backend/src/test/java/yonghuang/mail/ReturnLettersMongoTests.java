package yonghuang.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.line;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.orders.Order;
import yonghuang.orders.ReturnClaim.Units;
import yonghuang.orders.ReturnedOrders;
import yonghuang.orders.ReturnedOrders.Terms;

class ReturnLettersMongoTests {
    private final PostRoom room = new PostRoom();
    private final ReturnedOrders returned =
            new ReturnedOrders(room.shop.orders, room.shop.closing, room.shop.payments, room.shop.clock);

    private Order delivered() {
        room.shop.has(CHESTNUTS, 10, 0);
        var order = room.shop.paid("shen", "k1", line(CHESTNUTS, 2));
        room.shop.ship(order, "ningbo");
        room.shop.fulfilments.deliver(room.shop.step(order, "ningbo", "deliver"));
        room.run();
        room.sent.clear();
        room.shop.clock.advance(Duration.ofMinutes(5));
        returned.claim(order.id(), "ret_1", Terms.FAULT, List.of(new Units(1, 1)));
        return order;
    }

    @Test
    void anApprovedReturnIsToldOnceWithItsGoods() {
        var order = delivered();
        returned.answer(order.id(), "ret_1", true, null);

        room.run();
        room.run();

        assertThat(room.subjects()).containsExactly("退货申请已同意 · Return approved " + order.id());
        assertThat(room.sent.getFirst().text()).contains("罗田板栗 2500 g × 1", "within 7 days");
    }

    @Test
    void aRefusedReturnIsToldWithTheReason() {
        var order = delivered();
        returned.answer(order.id(), "ret_1", false, "照片与商品不符");
        returned.release(order.id(), "ret_1");

        room.run();

        assertThat(room.subjects()).containsExactly("退货申请未获同意 · Return refused " + order.id());
        assertThat(room.sent.getFirst().text()).contains("原因：照片与商品不符");
    }

    @Test
    void aRefundedReturnIsToldWithItsSum() {
        var order = delivered();
        returned.settle(order.id(), "ret_1", List.of(new Units(1, 1)));

        room.run();

        assertThat(room.subjects()).containsExactly("退货退款 · Return refunded " + order.id());
        assertThat(room.sent.getFirst().text()).contains("¥39.90");
    }

    @Test
    void moneyThatCameTooLateIsToldWhenItGoesBack() {
        room.shop.has(CHESTNUTS, 1, 0);
        var late = room.shop.place("shen", "k1", line(CHESTNUTS, 1));
        room.shop.clock.advance(Duration.ofMinutes(20));
        room.shop.sweep();
        room.shop.paid("li", "k2", line(CHESTNUTS, 1));
        room.run();
        room.sent.clear();
        room.shop.clock.advance(Duration.ofMinutes(5));
        room.shop.payments.pay(late.id());

        room.run();

        assertThat(room.subjects()).containsExactly("迟到款项已退回 · Late payment returned " + late.id());
    }

    @Test
    void moneyThatCameAfterACancelIsToldOnceWhenItGoesBack() {
        room.shop.has(CHESTNUTS, 1, 0);
        var order = room.shop.place("shen", "k1", line(CHESTNUTS, 1));
        room.shop.mine.cancel("shen", order.id());
        room.run();
        room.shop.clock.advance(Duration.ofMinutes(5));
        room.shop.payments.pay(order.id());

        room.run();

        assertThat(room.subjects()).containsExactly("迟到款项已退回 · Late payment returned " + order.id());
        assertThat(room.sent.getFirst().text())
                .contains("在订单取消后才到账", "came after the order had been cancelled")
                .doesNotContain("expired");
    }

    @Test
    void anOrderCancelledBeforeItWasPaidIsNotTold() {
        room.shop.has(CHESTNUTS, 1, 0);
        var order = room.shop.place("shen", "k1", line(CHESTNUTS, 1));
        room.shop.mine.cancel("shen", order.id());

        room.run();

        assertThat(room.sent).isEmpty();
    }
}
