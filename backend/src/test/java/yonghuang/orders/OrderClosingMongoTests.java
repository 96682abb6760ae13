package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.payments.PaymentStatus;
import yonghuang.shared.NotFound;

class OrderClosingMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 10, 10);

    @Test
    void anOrderNobodyPaidExpiresAndGivesItsStockBack() {
        var order = shop.place("shen", "k1", line(TEA, 2));
        shop.clock.advance(Duration.ofMinutes(14).plusMillis(1));

        shop.sweep();

        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(shop.now(order).closing()).isFalse();
        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(shop.payments.find(order.id()).orElseThrow().status()).isEqualTo(PaymentStatus.CANCELLED);
    }

    @Test
    void itIsNotExpiredAtItsVeryLastMoment() {
        var order = shop.place("shen", "k1", line(TEA, 2));
        shop.clock.advance(Duration.ofMinutes(14));

        shop.sweep();

        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    void whoLooksAtItLateSeesItExpired() {
        var order = shop.place("shen", "k1", line(TEA, 2));
        shop.clock.advance(OrdersShop.HOLD_FOR);

        assertThat(shop.mine.show("shen", order.id()).order().status()).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void moneyThatArrivedInTimeButWasNeverToldIsFoundBeforeExpiring() {
        var order = shop.place("shen", "k1", line(TEA, 2));
        shop.payments.payAtProvider(order.id());
        shop.clock.advance(OrdersShop.HOLD_FOR);

        assertThat(shop.mine.show("shen", order.id()).order().status()).isEqualTo(OrderStatus.PAID);
        assertThat(shop.stock.held(TEA)).isEqualTo(2);
    }

    @Test
    void cancellingBeforePayingGivesTheStockBackAndOwesNothing() {
        var order = shop.place("shen", "k1", line(TEA, 2));

        var cancelled = shop.mine.cancel("shen", order.id()).order();

        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.refunds()).isEmpty();
        assertThat(shop.stock.held(TEA)).isZero();
    }

    @Test
    void cancellingAPaidOrderRefundsItsTotalOnce() {
        var order = shop.paid("shen", "k1", line(TEA, 2));

        shop.mine.cancel("shen", order.id());
        var again = shop.mine.cancel("shen", order.id());

        assertThat(again.order().refunds())
                .containsExactly(new RefundDue(
                        order.id() + "-r1",
                        order.purchase().total(),
                        "ORDER_CANCELLED",
                        List.of(new RefundDue.Part(1, 2, order.purchase().itemsTotal()))));
        assertThat(shop.payments.find(order.id()).orElseThrow().refunds()).hasSize(1);
    }

    @Test
    void pickedAndPackedUnitsGoBack() {
        var order = shop.paid("shen", "k1", line(TEA, 2));
        shop.pack(order, "ningbo");

        var cancelled = shop.mine.cancel("shen", order.id()).order();

        assertThat(cancelled.parcels()).extracting(Parcel::status).containsExactly(ParcelStatus.CANCELLED);
        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(10);
    }

    @Test
    void nothingIsCancelledOnceAParcelIsWithTheCarrier() {
        var order = shop.paid("shen", "k1", line(TEA, 15));
        shop.ship(order, "ningbo");

        assertThatExceptionOfType(OrderNotCancellable.class).isThrownBy(() -> shop.mine.cancel("shen", order.id()));
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);
    }

    @Test
    void anExpiredOrderIsNotCancelled() {
        var order = shop.place("shen", "k1", line(TEA, 2));
        shop.clock.advance(OrdersShop.HOLD_FOR);

        assertThatExceptionOfType(OrderNotCancellable.class).isThrownBy(() -> shop.mine.cancel("shen", order.id()));
    }

    @Test
    void someoneElsesOrderIsNotThere() {
        var order = shop.place("shen", "k1", line(TEA, 2));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shop.mine.cancel("xu", order.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shop.mine.show("xu", order.id()));
    }

    @Test
    void sevenDaysAfterTheDayOfDeliveryItIsCompleted() {
        var order = shop.paid("shen", "k1", line(TEA, 2));
        shop.ship(order, "ningbo");
        shop.clock.advance(
                Duration.between(shop.clock.instant(), Instant.parse("2026-11-24T15:59:00Z"))); // 23:59 in Shanghai
        shop.fulfilments.deliver(shop.step(order, "ningbo", "deliver"));

        shop.clock.advance(Duration.between(shop.clock.instant(), Instant.parse("2026-12-01T15:59:59Z")));
        shop.sweep();
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.DELIVERED);

        shop.clock.advance(Duration.ofSeconds(1));
        shop.sweep();
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void anOrderThatIsDoneIsNeverDueAgain() {
        shop.paid("shen", "k1", line(TEA, 2));
        shop.mine.cancel("shen", shop.place("shen", "k2", line(TEA, 2)).id());
        shop.clock.advance(Duration.ofDays(365));

        assertThat(shop.orders.due(shop.clock.instant(), 100)).isEqualTo(List.of());
    }
}
