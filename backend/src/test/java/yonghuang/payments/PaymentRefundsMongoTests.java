package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.payments.provider.SandboxSettings;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class PaymentRefundsMongoTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final RememberedOrders orders = new RememberedOrders(mongo);
    private final WiredPayments shop =
            new WiredPayments(mongo, clock, orders, SandboxSettings.AT_ONCE, sandbox -> spy((PaymentProvider) sandbox));
    private final PaymentProvider provider = shop.provider;

    @BeforeEach
    void oneOrderIsPaid() {
        orders.open("ord_1");
        var payment = shop.payments().request("ord_1", "mei", Money.fen(3990));
        shop.confirm("mei", payment.id(), SandboxOutcome.SUCCEED);
        reset(provider);
    }

    private void refund(String refund, long sum) {
        shop.payments().refund("ord_1", refund, Money.fen(sum), "cancelled");
    }

    @Test
    void moneyGoesBackOncePerRefundId() {
        refund("r1", 3990);
        refund("r1", 3990);

        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.REFUNDED);
        verify(provider, times(1)).refund(any(), any(), any(), any());
    }

    @Test
    void aPartShowsInTheSummary() {
        refund("r1", 990);

        var summary = shop.payments().find("ord_1").orElseThrow();
        assertThat(summary.status()).isEqualTo(PaymentStatus.PARTLY_REFUNDED);
        assertThat(summary.refunds())
                .containsExactly(new Payments.Refund("r1", Money.fen(990), "SUCCEEDED", "cancelled"));
    }

    @Test
    void moreThanIsLeftIsRefusedBeforeTheProviderIsAsked() {
        refund("r1", 3000);

        assertThatThrownBy(() -> refund("r2", 991)).isInstanceOf(IllegalArgumentException.class);
        verify(provider, times(0)).refund(any(), eq("r2"), any(), any());
    }

    @Test
    void aRefundOfMoneyNotYetRecordedSettlesFirst() {
        orders.open("ord_2");
        shop.payments().request("ord_2", "mei", Money.fen(500));
        shop.sandbox.pay(shop.stored("ord_2").lastAttempt().intent(), SandboxOutcome.SUCCEED);

        shop.payments().refund("ord_2", "r1", Money.fen(500), "cancelled");

        assertThat(shop.stored("ord_2").status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void anUnreachableProviderIsAskedAgainWithTheSameKey() {
        doThrow(new IllegalStateException("no line")).when(provider).refund(any(), any(), any(), any());
        refund("r1", 3990);
        assertThat(shop.stored("ord_1").refunds())
                .extracting(OwedRefund::status)
                .containsExactly(RefundStatus.PENDING);

        reset(provider);
        clock.advance(Duration.ofMinutes(1));
        shop.sweep();

        verify(provider).refund(anyString(), eq("r1"), eq(Money.fen(3990)), eq(Payment.idOf("ord_1") + ":refund:r1"));
        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void aTimeOutAfterTheEffectGivesNothingBackTwice() {
        doAnswer(call -> {
                    call.callRealMethod();
                    throw new IllegalStateException("timed out");
                })
                .when(provider)
                .refund(any(), any(), any(), any());
        refund("r1", 1000);

        reset(provider);
        clock.advance(Duration.ofMinutes(1));
        shop.sweep();

        verify(provider, times(0)).refund(any(), any(), any(), any());
        assertThat(shop.stored("ord_1").refunded()).isEqualTo(1000);
    }

    @Test
    void aFailedRefundIsLeftAloneUntilItsPauseIsOver() {
        doThrow(new IllegalStateException("no line")).when(provider).refund(any(), any(), any(), any());
        refund("r1", 3990);
        reset(provider);

        clock.advance(Duration.ofSeconds(9));
        shop.sweep();

        verify(provider, times(0)).refund(any(), any(), any(), any());
    }
}
