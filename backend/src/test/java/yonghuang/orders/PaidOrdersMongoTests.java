package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.shared.Money.fen;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.payments.CapturedMoney.Verdict;
import yonghuang.payments.PaymentCaptured;
import yonghuang.payments.PaymentStatus;

class PaidOrdersMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 10, 10);
    private final Order order = shop.place("shen", "k1", line(TEA, 15));

    private Verdict accept() {
        return shop.payments.captured.accept(
                new PaymentCaptured("pay", order.id(), order.purchase().total(), shop.clock.instant()));
    }

    private void expire() {
        shop.clock.advance(OrdersShop.HOLD_FOR);
        shop.sweep();
    }

    @Test
    void moneyInTimeMakesItPaidWithTheLotsOfEachParcel() {
        assertThat(accept()).isEqualTo(Verdict.KEEP);

        var paid = shop.now(order);
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.parcels().get(1).lines().getFirst().parts())
                .containsExactly(FakeStock.lot(paid.demands().get(1)));
    }

    @Test
    void aPaidHoldNeverLapses() {
        accept();
        shop.clock.advance(Duration.ofDays(3));
        shop.sweep();

        assertThat(shop.stock.held(TEA)).isEqualTo(15);
    }

    @Test
    void theSameCaptureAgainIsKeptAndWritesNothing() {
        accept();
        long version = shop.now(order).version();

        assertThat(accept()).isEqualTo(Verdict.KEEP);
        assertThat(shop.now(order).version()).isEqualTo(version);
    }

    @Test
    void anotherSumThanTheTotalGoesBack() {
        var money = new PaymentCaptured("pay", order.id(), fen(1), shop.clock.instant());

        assertThat(shop.payments.captured.accept(money)).isEqualTo(Verdict.GIVE_BACK);
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    void moneyForNobodysOrderGoesBack() {
        var money = new PaymentCaptured("pay", "ord_" + "0".repeat(32), fen(1), shop.clock.instant());

        assertThat(shop.payments.captured.accept(money)).isEqualTo(Verdict.GIVE_BACK);
    }

    @Test
    void lateMoneyBuysWhatIsStillThere() {
        expire();

        assertThat(accept()).isEqualTo(Verdict.KEEP);

        var paid = shop.now(order);
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.parcels()).extracting(Parcel::status).containsOnly(ParcelStatus.TO_PICK);
        assertThat(shop.stock.held(TEA)).isEqualTo(15);
    }

    @Test
    void lateMoneyIsSourcedAnewWhereTheStockIsNow() {
        expire();
        shop.has(TEA, 0, 20);
        accept();

        assertThat(shop.now(order).parcels()).extracting(Parcel::warehouse).containsExactly("huanggang");
    }

    @Test
    void theAnswerToThePlacingStaysAsItWasAfterLateMoneyChangedTheParcels() {
        expire();
        shop.has(TEA, 0, 20);
        accept();

        assertThat(shop.place("shen", "k1", line(TEA, 15))).isEqualTo(order);
    }

    @Test
    void lateMoneyGoesBackWhenSomeoneElseBoughtTheStock() {
        expire();
        shop.place("xu", "k", line(TEA, 10));

        assertThat(accept()).isEqualTo(Verdict.GIVE_BACK);
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(shop.stock.held(TEA)).isEqualTo(10);
    }

    @Test
    void moneyThatWentBackIsNotTakenWhenStockComesLater() {
        expire();
        shop.has(TEA, 0, 0);
        accept();
        shop.has(TEA, 50, 50);

        assertThat(accept()).isEqualTo(Verdict.GIVE_BACK);
        assertThat(shop.stock.held(TEA)).isZero();
    }

    @Test
    void moneyForACancelledOrderGoesBack() {
        shop.mine.cancel("shen", order.id());

        assertThat(accept()).isEqualTo(Verdict.GIVE_BACK);
        assertThat(shop.stock.held(TEA)).isZero();
    }

    @Test
    void moneyThatCameAfterACancelIsWrittenDownOnceAndUndoesNothing() {
        shop.mine.cancel("shen", order.id());
        accept();
        var refused = shop.now(order);

        accept();

        assertThat(refused.moneyRefused()).isTrue();
        assertThat(refused.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(refused.movedAt()).isEqualTo(shop.clock.instant());
        assertThat(shop.now(order)).isEqualTo(refused);
    }

    @Test
    void theMoneyOfAnOrderThatWasPaidBeforeItsCancelIsNotLate() {
        shop.payments.pay(order.id());
        shop.mine.cancel("shen", order.id());
        accept();

        assertThat(shop.now(order).moneyRefused()).isFalse();
    }

    @Test
    void whatWasAllocatedForAnOrderThatEndedMeanwhileIsReleasedByTheRepeat() {
        shop.mine.cancel("shen", order.id());
        shop.stock.allocate(order.demands()); // an accepting process stopped right here

        accept();

        assertThat(shop.stock.held(TEA)).isZero();
    }

    @Test
    void theCaptureOfAPaidOrderIsStillKeptAfterItWasCancelled() {
        shop.payments.pay(order.id());
        shop.mine.cancel("shen", order.id());

        assertThat(accept()).isEqualTo(Verdict.KEEP);
    }

    @Test
    void aStopBetweenAllocatingAndPaidIsFinishedByTheNextSettling() {
        shop.payments.payAtProvider(order.id());
        shop.steps.stopAfter(1);
        try {
            shop.payments.settle(order.id());
        } catch (Steps.Stopped afterAllocating) {
            shop.steps.goOn();
        }

        assertThat(shop.payments.settle(order.id()).status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.PAID);
    }
}
