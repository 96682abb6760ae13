package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.payments.provider.SandboxOutcome.DECLINE;
import static yonghuang.payments.provider.SandboxOutcome.SUCCEED;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.SandboxPayments.Confirmation;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.payments.provider.SandboxSettings;
import yonghuang.shared.Busy;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class SandboxPaymentsMongoTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final RememberedOrders orders = new RememberedOrders(mongo);
    private final WiredPayments shop = new WiredPayments(mongo, clock, orders);
    private String payment = "";

    @BeforeEach
    void oneOrderAwaitsItsMoney() {
        orders.open("ord_1");
        payment = shop.payments().request("ord_1", "mei", Money.fen(3990)).id();
    }

    private Confirmation confirm(SandboxOutcome outcome) {
        return shop.confirm("mei", payment, outcome);
    }

    private Confirmation ended(PaymentStatus status, String orderStatus) {
        return new Confirmation(payment, status, "ord_1", orderStatus);
    }

    @Test
    void theOrderIsPaidWhenItAnswers() {
        assertThat(confirm(SUCCEED)).isEqualTo(ended(PaymentStatus.SUCCEEDED, "PAID"));
        assertThat(shop.stored("ord_1").captured()).isEqualTo(3990);
    }

    @Test
    void aRepeatAnswersTheSameAndRepeatsNothing() {
        confirm(SUCCEED);
        long version = shop.stored("ord_1").version();

        assertThat(confirm(SUCCEED)).isEqualTo(ended(PaymentStatus.SUCCEEDED, "PAID"));
        assertThat(shop.stored("ord_1").version()).isEqualTo(version);
        assertThat(orders.heard()).hasSize(1);
    }

    @Test
    void aDeclineLeavesTheOrderWaiting() {
        assertThat(confirm(DECLINE)).isEqualTo(ended(PaymentStatus.DECLINED, "AWAITING_PAYMENT"));
        assertThat(confirm(DECLINE)).isEqualTo(ended(PaymentStatus.DECLINED, "AWAITING_PAYMENT"));
        assertThat(shop.stored("ord_1").attempts()).hasSize(1);
    }

    @Test
    void aDeclinedPaymentCanBeTriedAgain() {
        confirm(DECLINE);

        assertThat(confirm(SUCCEED)).isEqualTo(ended(PaymentStatus.SUCCEEDED, "PAID"));
        assertThat(shop.stored("ord_1").attempts())
                .extracting(Attempt::status)
                .containsExactly(AttemptStatus.DECLINED, AttemptStatus.CAPTURED);
    }

    @Test
    void aDeclineSaidOfASucceededOneChangesNothing() {
        confirm(SUCCEED);

        assertThat(confirm(DECLINE)).isEqualTo(ended(PaymentStatus.SUCCEEDED, "PAID"));
    }

    @Test
    void aDeclineThatWasNeverRecordedDoesNotBlockTheNextTry() {
        shop.sandbox.pay(shop.stored("ord_1").lastAttempt().intent(), DECLINE);

        assertThat(confirm(SUCCEED)).isEqualTo(ended(PaymentStatus.SUCCEEDED, "PAID"));
    }

    @Test
    void aCaptureThatWasNeverRecordedIsFoundByTheNextWord() {
        shop.sandbox.pay(shop.stored("ord_1").lastAttempt().intent(), SUCCEED);

        assertThat(confirm(DECLINE)).isEqualTo(ended(PaymentStatus.SUCCEEDED, "PAID"));
    }

    @Test
    void moneyAfterExpiryIsKeptWhereTheOrderTakesIt() {
        orders.end("ord_1", "EXPIRED");
        shop.payments().cancel("ord_1");

        assertThat(confirm(SUCCEED)).isEqualTo(ended(PaymentStatus.SUCCEEDED, "PAID"));
    }

    @Test
    void moneyAfterCancelGoesBack() {
        orders.end("ord_1", "CANCELLED");
        shop.payments().cancel("ord_1");

        assertThat(confirm(SUCCEED)).isEqualTo(ended(PaymentStatus.REFUNDED, "CANCELLED"));
        assertThat(confirm(SUCCEED)).isEqualTo(ended(PaymentStatus.REFUNDED, "CANCELLED"));
        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void aDeclineAfterCancelIsADecline() {
        orders.end("ord_1", "CANCELLED");
        shop.payments().cancel("ord_1");

        assertThat(confirm(DECLINE)).isEqualTo(ended(PaymentStatus.DECLINED, "CANCELLED"));
        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.CANCELLED);
    }

    @Test
    void moneyOfARetryAfterDeclineAndCancelGoesBack() {
        confirm(DECLINE);
        orders.end("ord_1", "CANCELLED");
        shop.payments().cancel("ord_1");

        assertThat(confirm(SUCCEED)).isEqualTo(ended(PaymentStatus.REFUNDED, "CANCELLED"));
    }

    @Test
    void lateMoneyWhoseNewsWasLostIsFoundByTheSweep() {
        orders.end("ord_1", "CANCELLED");
        shop.payments().cancel("ord_1");
        shop.sandbox.pay(shop.stored("ord_1").lastAttempt().intent(), SUCCEED);

        shop.sweep();

        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(shop.sandbox.lateMoney()).isEmpty();
    }

    @Test
    void someoneElsesPaymentLooksLikeNoPayment() {
        assertThatThrownBy(() -> shop.confirm("stranger", payment, SUCCEED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.confirm("mei", "pay_unknown", SUCCEED)).isInstanceOf(NotFound.class);
        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
    }

    @Test
    void anUndecidedPaymentIsNeverCalledPaid() {
        var slow =
                new WiredPayments(mongo, clock, orders, new SandboxSettings(Duration.ofMinutes(1)), sandbox -> sandbox);

        assertThatThrownBy(() -> slow.confirm("mei", payment, SUCCEED)).isInstanceOf(Busy.class);
        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.PROCESSING);

        clock.advance(Duration.ofMinutes(1));
        shop.sweep();
        assertThat(orders.statusOf("ord_1")).isEqualTo("PAID");
    }

    @Test
    void anotherCopyOfTheShopSettlesTheSamePayment() {
        var otherCopy = new WiredPayments(mongo, clock, orders);
        confirm(SUCCEED);

        assertThat(otherCopy.confirm("mei", payment, SUCCEED)).isEqualTo(ended(PaymentStatus.SUCCEEDED, "PAID"));
        assertThat(orders.heard()).hasSize(1);
    }
}
