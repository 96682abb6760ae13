package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.CapturedMoney.Verdict;
import yonghuang.payments.provider.IntentState;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.payments.provider.RefundState;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.payments.provider.SandboxSettings;
import yonghuang.shared.Busy;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Odd answers of a provider, played by a spy over the sandbox. */
class PaymentSettlementMongoTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(NOW);
    private final CapturedMoney orders = mock(CapturedMoney.class);
    private final WiredPayments shop =
            new WiredPayments(mongo, clock, orders, SandboxSettings.AT_ONCE, sandbox -> spy((PaymentProvider) sandbox));
    private final PaymentProvider provider = shop.provider;

    @BeforeEach
    void moneyIsAskedFor() {
        when(orders.accept(any())).thenReturn(Verdict.KEEP);
        shop.payments().request("ord_1", "mei", Money.fen(3990));
    }

    private void providerSays(IntentState state) {
        doReturn(state).when(provider).stateOf(anyString());
    }

    private void payerPays() {
        shop.sandbox.pay(shop.stored("ord_1").lastAttempt().intent(), SandboxOutcome.SUCCEED);
    }

    private PaymentStatus settled() {
        return shop.payments().settle("ord_1").status();
    }

    @Test
    void aRepeatedRequestIsTheSamePayment() {
        var again = shop.payments().request("ord_1", "mei", Money.fen(3990));

        assertThat(again).isEqualTo(shop.payments().find("ord_1").orElseThrow());
        assertThat(shop.stored("ord_1").version()).isEqualTo(1);
    }

    @Test
    void aRequestWithAnotherSumIsRefused() {
        assertThatThrownBy(() -> shop.payments().request("ord_1", "mei", Money.fen(3991)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCaptureIsHandedOverWithWhatTheProviderSaid() {
        payerPays();
        settled();

        verify(orders).accept(new PaymentCaptured(Payment.idOf("ord_1"), "ord_1", Money.fen(3990), NOW));
    }

    @Test
    void moneyThatWasNotAcceptedIsNotRecorded() {
        payerPays();
        when(orders.accept(any())).thenThrow(new Busy());

        assertThatThrownBy(this::settled).isInstanceOf(Busy.class);

        assertThat(shop.stored("ord_1").isCaptured()).isFalse();
    }

    @Test
    void anotherSumThanAskedForIsNeverAccepted() {
        providerSays(new IntentState.Captured(3989, "CNY", false, NOW));

        assertThat(settled()).isEqualTo(PaymentStatus.UNKNOWN);
        verify(orders, times(0)).accept(any());
    }

    @Test
    void anotherCurrencyIsNeverAccepted() {
        providerSays(new IntentState.Captured(3990, "USD", false, NOW));

        assertThat(settled()).isEqualTo(PaymentStatus.UNKNOWN);
    }

    @Test
    void playMoneyIsNotRealMoney() {
        providerSays(new IntentState.Captured(3990, "CNY", true, NOW));

        assertThat(settled()).isEqualTo(PaymentStatus.UNKNOWN);
    }

    @Test
    void whatTheProviderCannotSayIsUnknownUntilItCan() {
        providerSays(new IntentState.Unknown());
        assertThat(settled()).isEqualTo(PaymentStatus.UNKNOWN);

        reset(provider);
        payerPays();
        clock.advance(UnsettledPaymentsSweep.GRACE);
        shop.sweep();

        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void aLostEventIsMadeUpForByTheSweep() {
        payerPays();
        clock.advance(UnsettledPaymentsSweep.GRACE);

        shop.sweep();

        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void theSweepLeavesAloneWhatHasNoNews() {
        clock.advance(Duration.ofMinutes(1));

        shop.sweep();

        verify(provider, times(0)).stateOf(anyString());
        assertThat(shop.stored("ord_1").version()).isEqualTo(1);
    }

    @Test
    void oneBadPaymentStopsNobody() {
        shop.payments().request("ord_2", "mei", Money.fen(100));
        payerPays();
        shop.sandbox.pay(shop.stored("ord_2").lastAttempt().intent(), SandboxOutcome.SUCCEED);
        doThrow(new IllegalStateException("no line"))
                .when(provider)
                .stateOf(shop.stored("ord_1").lastAttempt().intent());
        clock.advance(UnsettledPaymentsSweep.GRACE);

        shop.sweep();

        assertThat(shop.stored("ord_1").isCaptured()).isFalse();
        assertThat(shop.stored("ord_2").isCaptured()).isTrue();
    }

    @Test
    void unwantedMoneyGoesBack() {
        when(orders.accept(any())).thenReturn(Verdict.GIVE_BACK);
        payerPays();

        assertThat(settled()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void unwantedMoneyThatCouldNotGoBackIsTriedAgain() {
        when(orders.accept(any())).thenReturn(Verdict.GIVE_BACK);
        payerPays();
        doReturn(RefundState.FAILED).when(provider).refund(any(), any(), any(), any());
        settled();
        assertThat(shop.stored("ord_1").refunds())
                .extracting(OwedRefund::status)
                .containsExactly(RefundStatus.FAILED);

        reset(provider);
        clock.advance(Duration.ofMinutes(1));
        shop.sweep();

        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void aCancelMeetsMoneyThatWasCapturedMeanwhile() {
        payerPays();
        when(orders.accept(any())).thenReturn(Verdict.GIVE_BACK);

        shop.payments().cancel("ord_1");

        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void aCancelThatDidNotReachTheProviderIsRepeatedByTheSweep() {
        doThrow(new IllegalStateException("no line")).when(provider).cancel(anyString());
        shop.payments().cancel("ord_1");
        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.UNKNOWN);

        reset(provider);
        clock.advance(UnsettledPaymentsSweep.GRACE);
        shop.sweep();

        assertThat(shop.stored("ord_1").status()).isEqualTo(PaymentStatus.CANCELLED);
    }

    @Test
    void aCancelOfAReferenceWithoutPaymentDoesNothing() {
        shop.payments().cancel("ord_unknown");

        assertThat(shop.payments().find("ord_unknown")).isEmpty();
    }

    @Test
    void severalReferencesAreFoundAtOnce() {
        shop.payments().request("ord_2", "mei", Money.fen(100));

        var found = shop.payments().findAll(java.util.List.of("ord_1", "ord_2", "ord_3"));

        assertThat(found).containsOnlyKeys("ord_1", "ord_2");
        assertThat(found.get("ord_2").due()).isEqualTo(Money.fen(100));
    }

    @Test
    void theCheckNamesMoneyThatNobodyRecorded() {
        payerPays();
        assertThat(shop.checks().getFirst().run().differences()).isEmpty();

        clock.advance(Duration.ofMinutes(2));

        assertThat(shop.checks().getFirst().run().differences()).hasSize(1);
    }
}
