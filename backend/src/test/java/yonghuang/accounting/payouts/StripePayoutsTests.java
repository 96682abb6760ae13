package yonghuang.accounting.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripe.Trouble;
import yonghuang.payments.provider.FakeStripeServer;
import yonghuang.payments.provider.ProviderAway;
import yonghuang.payments.provider.StripePayoutProvider;
import yonghuang.payments.provider.StripeSettings;
import yonghuang.shared.Money;
import yonghuang.shared.PayoutProvider;
import yonghuang.shared.PayoutProvider.Order;
import yonghuang.shared.PayoutProvider.State;

/** Over HTTP, against a Stripe of our own. */
class StripePayoutsTests extends PayoutProviderContractTests {
    private final FakeStripe stripe = new FakeStripe(clock);
    private final FakeStripeServer server = new FakeStripeServer(stripe);
    private final StripePayoutProvider provider = StripePayoutProvider.of(
            StripeSettings.of(FakeStripe.SECRET_KEY, FakeStripe.WEBHOOK_SECRET, server.address()), clock);

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    PayoutProvider provider() {
        return provider;
    }

    @Override
    void money(Order order) {
        // it has gone when it was asked for
    }

    @Override
    long gone() {
        return stripe.transfers.sentTo("acct_1");
    }

    @Test
    void aConnectionCutAfterTheEffectPaysOnce() {
        stripe.trouble(Trouble.CUT_AFTER_THE_EFFECT);

        assertThat(provider.pay(ORDER)).isInstanceOf(State.Paid.class);
        assertThat(stripe.transfers.count()).isEqualTo(1);
    }

    @Test
    void aTransferIsFoundAgainAfterStripeForgotTheKey() {
        provider.pay(ORDER);
        stripe.forgetKeys();

        provider.pay(ORDER);

        assertThat(stripe.transfers.count()).isEqualTo(1);
    }

    @Test
    void anAccountThatIsNotThereFailsForGood() {
        var nowhere = new Order("po_m1_1", "m1", Money.fen(7581), "acct_none");

        assertThat(provider.pay(nowhere)).isEqualTo(new State.Failed("resource_missing"));
    }

    @Test
    void aBalanceThatIsTooSmallFailsForGood() {
        stripe.transfers.balance(7580);

        assertThat(provider.pay(ORDER)).isEqualTo(new State.Failed("balance_insufficient"));
        assertThat(gone()).isZero();
    }

    @Test
    void nobodyKnowsWhenStripeIsBroken() {
        stripe.trouble(Trouble.BROKEN, Trouble.BROKEN, Trouble.BROKEN, Trouble.BROKEN);

        assertThatThrownBy(() -> provider.pay(ORDER)).isInstanceOf(ProviderAway.class);
    }
}
