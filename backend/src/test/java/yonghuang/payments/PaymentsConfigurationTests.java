package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaymentsConfigurationTests {
    @Test
    void withoutStripeTheSandboxStarts() {
        assertThatCode(() -> PaymentsConfiguration.refuseStripe(null, "")).doesNotThrowAnyException();
    }

    @Test
    void halfOfTheStripeSettingsStopsTheStart() {
        assertThatThrownBy(() -> PaymentsConfiguration.refuseStripe("sk_test", null))
                .hasMessage("Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET both, or none of them.");
        assertThatThrownBy(() -> PaymentsConfiguration.refuseStripe(" ", "whsec"))
                .isInstanceOf(StripeSettingRefused.class);
    }

    @Test
    void stripeIsNotPretendedTo() {
        assertThatThrownBy(() -> PaymentsConfiguration.refuseStripe("sk_test", "whsec"))
                .hasMessageContaining("cannot take payments through Stripe yet");
    }
}
