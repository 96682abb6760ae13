package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.orders.OrdersShop.wish;
import static yonghuang.shared.Money.fen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.orders.parcel.Parcel;
import yonghuang.payments.PaymentStatus;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Money;

class CheckoutMongoTests {
    private final OrdersShop shop = new OrdersShop().has(CHESTNUTS, 10, 10).has(TEA, 10, 10);

    @Test
    void anOrderIsPricedFromTheCatalog() {
        var order = shop.place("shen", "k1", line(CHESTNUTS, 2), line(TEA, 1));

        assertThat(order.purchase().lines()).extracting(OrderLine::total).containsExactly(fen(7_980), fen(12_800));
        assertThat(order.purchase().itemsTotal()).isEqualTo(fen(20_780));
        assertThat(order.purchase().shippingTotal()).isEqualTo(Money.ZERO); // Zhejiang from 99 CNY
        assertThat(order.purchase().total()).isEqualTo(fen(20_780));
    }

    @Test
    void itIsStoredAwaitingPaymentWithItsStockHeld() {
        var order = shop.place("shen", "k1", line(CHESTNUTS, 2));

        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(shop.stock.held(CHESTNUTS)).isEqualTo(2);
    }

    @Test
    void payByIsAMinuteBeforeTheHoldEnds() {
        assertThat(shop.place("shen", "k1", line(TEA, 1)).purchase().payBy())
                .isEqualTo(Instant.parse("2026-11-24T08:14:00Z"));
    }

    @Test
    void theGraceOfAShortHoldIsATenth() {
        assertThat(Checkout.grace(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(2));
        assertThat(Checkout.grace(Duration.ofMinutes(15))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theSameSkuTwiceIsOneLine() {
        var order = shop.place("shen", "k1", line(TEA, 1), line(CHESTNUTS, 1), line(TEA, 2));

        assertThat(order.purchase().lines()).extracting(OrderLine::sku).containsExactly(TEA, CHESTNUTS);
        assertThat(order.purchase().lines().getFirst().units()).isEqualTo(3);
    }

    @Test
    void fifteenUnitsAreHeldAsTenAndFive() {
        var order = shop.place("shen", "k1", line(TEA, 15));

        assertThat(order.parcels()).extracting(Parcel::warehouse).containsExactly("ningbo", "huanggang");
        assertThat(shop.stock.held(TEA)).isEqualTo(15);
    }

    @Test
    void twoLinesOnOneLevelAreCountedTogether() {
        assertThatExceptionOfType(OutOfStock.class)
                .isThrownBy(() -> shop.place("shen", "k1", line(TEA, 11), line(TEA, 10)))
                .satisfies(refusal -> assertThat(refusal.lines()).containsExactly(new OutOfStock.Line(TEA, 21, 20)));
    }

    @Test
    void everyShortLineIsNamedAndNothingIsLeftBehind() {
        shop.has(CHESTNUTS, 1, 1).has(TEA, 0, 3);

        assertThatExceptionOfType(OutOfStock.class)
                .isThrownBy(() -> shop.place("shen", "k1", line(CHESTNUTS, 5), line(TEA, 4)))
                .satisfies(refusal -> assertThat(refusal.lines())
                        .containsExactly(new OutOfStock.Line(CHESTNUTS, 5, 2), new OutOfStock.Line(TEA, 4, 3)));
        assertThat(shop.stock.openHolds()).isEmpty();
        assertThat(shop.mine.list("shen", 20, null).total()).isZero();
    }

    @Test
    void aRefusedAttemptIsNotRemembered() {
        shop.has(TEA, 0, 0);
        assertThatExceptionOfType(OutOfStock.class).isThrownBy(() -> shop.place("shen", "k1", line(TEA, 1)));
        shop.has(TEA, 1, 0);

        assertThat(shop.place("shen", "k1", line(TEA, 1)).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    void whereMemoryIsWrongTheTruthDecides() {
        shop.has(TEA, 0, 10).stock.remembers(TEA, "ningbo", 10);

        assertThat(shop.place("shen", "k1", line(TEA, 2)).parcels())
                .extracting(Parcel::warehouse)
                .containsExactly("huanggang");
    }

    @Test
    void stockThatMemoryDoesNotKnowYetIsSold() {
        shop.stock.remembers(TEA, "ningbo", 0);
        shop.stock.remembers(TEA, "huanggang", 0);

        assertThat(shop.place("shen", "k1", line(TEA, 2)).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    void anUnknownSkuIsNamedByItsLine() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> shop.place("shen", "k1", line(TEA, 1), line("NO-SUCH", 1), line("OLD-TEA", 1)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly("lines[1].sku", "lines[2].sku"));
    }

    @Test
    void unitsThatAddUpToTooManyAreRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> shop.place("shen", "k1", line(TEA, 6_000), line(TEA, 6_000)));
    }

    @Test
    void theSameKeyAndBodyAgainAnswersTheSameEvenAfterItWasPaidAndShipped() {
        var first = shop.checkout.place("shen", "k1", wish(line(TEA, 15)));
        shop.payments.pay(first.order().id());
        shop.ship(first.order(), "ningbo");

        assertThat(shop.checkout.place("shen", "k1", wish(line(TEA, 15)))).isEqualTo(first);
        assertThat(first.payment().status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
    }

    @Test
    void aRepeatAnswersTheSameWhenTheSkuIsNoLongerThere() {
        var first = shop.checkout.place("shen", "k1", wish(line(TEA, 10)));
        shop.has(TEA, 10, 0);

        assertThat(shop.checkout.place("shen", "k1", wish(line(TEA, 10)))).isEqualTo(first);
        assertThat(shop.stock.held(TEA)).isEqualTo(10);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        shop.place("shen", "k1", line(TEA, 1));

        assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> shop.place("shen", "k1", line(TEA, 2)));
    }

    @Test
    void theSameKeyOfAnotherAccountIsAnotherOrder() {
        assertThat(shop.place("shen", "k1", line(TEA, 1)).id())
                .isNotEqualTo(shop.place("xu", "k1", line(TEA, 1)).id());
    }

    @Test
    void placingTwoLinesInOneWarehouseTakesThreeSteps() {
        int before = shop.steps.taken();

        shop.place("shen", "k1", line(TEA, 1), line(CHESTNUTS, 1));

        assertThat(shop.steps.taken() - before).isEqualTo(3); // one hold call, one order, one payment
    }

    @Test
    void aTryThatStoppedBeforeTheOrderWasStoredIsFinishedByItsRepeat() {
        shop.has(TEA, 2, 0).steps.stopAfter(1);
        assertThatExceptionOfType(Steps.Stopped.class).isThrownBy(() -> shop.place("shen", "k1", line(TEA, 2)));
        shop.steps.goOn();

        var order = shop.place("shen", "k1", line(TEA, 2)); // the last two are held for this very order

        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(shop.stock.held(TEA)).isEqualTo(2);
    }

    @Test
    void anOrderWhosePaymentWasNeverAskedForCanBePaidByWhoComesBack() {
        shop.steps.stopAfter(2);
        assertThatExceptionOfType(Steps.Stopped.class).isThrownBy(() -> shop.place("shen", "k1", line(TEA, 2)));
        shop.steps.goOn();

        var mine = shop.mine.list("shen", 20, null).items().getFirst().order();

        assertThat(shop.mine.show("shen", mine.id()).payment()).isNotNull();
        assertThat(List.of(shop.mine.show("shen", mine.id()).order().status()))
                .containsExactly(OrderStatus.AWAITING_PAYMENT);
    }
}
