package yonghuang.payments.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.payments.provider.FakeStripe.RefundCourse;
import yonghuang.payments.provider.FakeStripe.Trouble;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;

/** The adapter over HTTP against a Stripe of our own; the contract first, then what only Stripe does. */
class StripePaymentProviderTests extends PaymentProviderContractTests {
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final FakeStripe stripe = new FakeStripe(clock);
    private final FakeStripeServer server = new FakeStripeServer(stripe);
    private final PaymentProvider provider = adapter(server.address(), 0);
    private final PaymentProvider otherCopy = adapter(server.address(), 0);

    private PaymentProvider adapter(URI address, int retries) {
        return StripePaymentProvider.of(
                new StripeSettings(
                        FakeStripe.SECRET_KEY,
                        FakeStripe.WEBHOOK_SECRET,
                        address,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        retries),
                clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected PaymentProvider provider() {
        return provider;
    }

    @Override
    protected PaymentProvider otherCopy() {
        return otherCopy;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void payerPays(String intent) {
        stripe.succeed(intent);
    }

    /** The decline is final from the moment the shop hears of it. */
    @Override
    protected void payerIsDeclined(String intent) {
        stripe.decline(intent);
        provider.stateOf(intent);
    }

    @Test
    void anIntentCarriesOurIdsAndTheBrowsersSecret() {
        var intent = provider.createIntent("ord_1", Money.fen(3990), "pay_1:1:3990");

        assertThat(stripe.metadataOf(intent.id()))
                .containsEntry("reference", "ord_1")
                .containsEntry("attempt", "pay_1:1:3990");
        assertThat(intent.clientSecret()).startsWith(intent.id() + "_secret_");
        assertThat(provider.referenceOf(intent.id())).isEqualTo("ord_1");
    }

    @Test
    void aRefusedIntentIsClosedAtStripeToo() {
        var intent = opened();
        stripe.decline(intent);

        assertThat(provider.stateOf(intent)).isEqualTo(new IntentState.Declined());

        assertThat(stripe.statusOf(intent)).isEqualTo("canceled");
        assertThat(otherCopy.stateOf(intent)).isEqualTo(new IntentState.Declined());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pm_card_chargeDeclined", "pm_card_chargeDeclinedExpiredCard"})
    void everyDeclineCodeIsADecline(String card) {
        var intent = opened();
        stripe.payerConfirms(intent, card);

        assertThat(provider.stateOf(intent)).isEqualTo(new IntentState.Declined());
    }

    @Test
    void aPayerWhoTriedAgainBeforeWeHeardHasPaid() {
        var intent = opened();
        stripe.decline(intent);
        stripe.succeed(intent);

        assertThat(provider.stateOf(intent)).isInstanceOf(IntentState.Captured.class);
    }

    @Test
    void authenticationIsStillThePayersTurn() {
        var intent = opened();
        stripe.payerConfirms(intent, "pm_card_authenticationRequired");

        assertThat(provider.stateOf(intent)).isEqualTo(new IntentState.RequiresPayment());
    }

    @Test
    void whatIsInProcessingCannotBeCancelled() {
        var intent = opened();
        stripe.payerConfirms(intent, "pm_wechat_slow");

        assertThat(provider.cancel(intent)).isEqualTo(new IntentState.Processing());

        stripe.bankDecides(intent, false);
        assertThat(provider.cancel(intent)).isEqualTo(new IntentState.Cancelled());
    }

    @Test
    void theMomentOfTheCaptureIsTheCharges() {
        var intent = opened();
        clock.advance(Duration.ofMinutes(5));
        stripe.succeed(intent);

        assertThat(provider.stateOf(intent))
                .isEqualTo(new IntentState.Captured(3990, "CNY", false, Instant.parse("2026-11-24T08:05:00Z")));
    }

    @Test
    void aSlowRefundIsPendingUntilItSucceeds() {
        var intent = paid();
        stripe.refundsWill(RefundCourse.STAYS_PENDING);
        assertThat(provider.refund(intent, "r1", Money.fen(3990), "k1")).isEqualTo(RefundState.PENDING);
        assertThat(provider.refundState(intent, "r1")).isEqualTo(RefundState.PENDING);

        stripe.refundEnds(intent, true);

        assertThat(provider.refundState(intent, "r1")).isEqualTo(RefundState.SUCCEEDED);
    }

    @Test
    void aFailedRefundSucceedsUnderItsNextKey() {
        var intent = paid();
        stripe.refundsWill(RefundCourse.FAILS);
        assertThat(provider.refund(intent, "r1", Money.fen(3990), "k1")).isEqualTo(RefundState.FAILED);
        stripe.refundsWill(RefundCourse.SUCCEEDS);

        assertThat(provider.refund(intent, "r1", Money.fen(3990), "k1")).isEqualTo(RefundState.FAILED);
        assertThat(provider.refund(intent, "r1", Money.fen(3990), "k2")).isEqualTo(RefundState.SUCCEEDED);
        assertThat(provider.refundState(intent, "r1")).isEqualTo(RefundState.SUCCEEDED);
    }

    @Test
    void aRefundIsFoundAmongMoreThanOnePageOfThem() {
        var intent = paid();
        for (int i = 0; i < 120; i++) provider.refund(intent, "r" + i, Money.fen(1), "k" + i);

        assertThat(provider.refundState(intent, "r0")).isEqualTo(RefundState.SUCCEEDED);
    }

    @Test
    void refundsOfAnIntentNobodyKnowsAreUnknown() {
        assertThat(provider.refundState("pi_nobodys", "r1")).isEqualTo(RefundState.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void anyTroubleIsAProviderThatIsAwayAndTheKeyMendsIt(Trouble trouble) {
        stripe.trouble(trouble, trouble); // the JDK sends a POST again by itself when the line was cut

        assertThatThrownBy(this::opened).isInstanceOf(ProviderAway.class);

        clock.advance(StripeLine.PAUSE);
        openedUntilItWorks();
        assertThat(stripe.intents("ord_1")).hasSize(1);
    }

    private void openedUntilItWorks() {
        try {
            opened();
        } catch (ProviderAway oneTroubleWasLeft) {
            opened();
        }
    }

    @Test
    void aBrokenAnswerIsRepeatedByItself() {
        var patient = adapter(server.address(), 2);
        stripe.trouble(Trouble.BROKEN);

        assertThat(patient.createIntent("ord_1", Money.fen(3990), "key-1").id()).startsWith("pi_");

        assertThat(stripe.calls()).containsExactly("POST /v1/payment_intents", "POST /v1/payment_intents");
    }

    @Test
    void aCutLineAfterTheRefundGivesNothingBackTwice() {
        var intent = paid();
        stripe.trouble(Trouble.CUT_AFTER_THE_EFFECT, Trouble.CUT_AFTER_THE_EFFECT);
        assertThatThrownBy(() -> provider.refund(intent, "r1", Money.fen(3990), "k1"))
                .isInstanceOf(ProviderAway.class);

        assertThat(provider.refund(intent, "r1", Money.fen(3990), "k1")).isEqualTo(RefundState.SUCCEEDED);
        assertThat(stripe.refunded("ord_1")).isEqualTo(3990);
    }

    @Test
    void aWrongKeyOfOursRefusesNoRefund() {
        var stranger = StripePaymentProvider.of(
                StripeSettings.of("sk_test_another", FakeStripe.WEBHOOK_SECRET, server.address()), clock);
        var intent = paid();

        assertThatThrownBy(() -> stranger.refund(intent, "r1", Money.fen(3990), "k1"))
                .isInstanceOf(ProviderAway.class);
    }

    @Test
    void afterThreeCallsThatFoundNobodyTheNextOnesDoNotWait() {
        var direct = FakeStripeLine.provider(stripe, clock);
        var cut = Trouble.CUT_BEFORE_THE_EFFECT;
        var intent = opened();
        stripe.trouble(cut, cut, cut);
        for (int i = 0; i < StripeLine.MOST_FAILURES; i++)
            assertThatThrownBy(() -> direct.stateOf(intent)).isInstanceOf(ProviderAway.class);
        int before = stripe.calls().size();

        assertThatThrownBy(() -> direct.stateOf(intent)).isInstanceOf(ProviderAway.class);
        assertThat(stripe.calls()).hasSize(before);

        clock.advance(StripeLine.PAUSE);
        assertThat(direct.stateOf(intent)).isEqualTo(new IntentState.RequiresPayment());
    }

    @Test
    void aDisputeIsLookedUpByItsId() {
        var intent = paid();
        var id = stripe.dispute(intent, "fraudulent");

        assertThat(provider.objection(id))
                .isEqualTo(new Objection(id, intent, 3990, "CNY", "fraudulent", "needs_response"));
        assertThat(provider.objection("dp_nobodys")).isNull();
    }

    @Test
    void theModeIsReadOffTheKey() {
        var address = server.address();
        assertThat(StripeSettings.of("sk_test_1", "w", address).live()).isFalse();
        assertThat(StripeSettings.of("sk_live_1", "w", address).live()).isTrue();
        assertThat(StripeSettings.of("rk_live_1", "w", address).live()).isTrue();
    }

    @Test
    void settingsDoNotSayTheirSecrets() {
        assertThat(StripeSettings.of(FakeStripe.SECRET_KEY, FakeStripe.WEBHOOK_SECRET, server.address()))
                .asString()
                .doesNotContain(FakeStripe.SECRET_KEY, FakeStripe.WEBHOOK_SECRET);
    }
}
