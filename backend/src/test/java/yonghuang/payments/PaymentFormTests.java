package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.shared.PageSources;
import yonghuang.shared.SettingRefused;

class PaymentFormTests {
    @Test
    void thePublishableKeyIsForTheBrowser() {
        assertThat(PaymentForm.of(false, " pk_test_1 ")).isEqualTo(new PaymentForm("stripe", "pk_test_1"));
        assertThat(PaymentForm.of(true, "pk_live_1")).isEqualTo(new PaymentForm("stripe", "pk_live_1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutAKeyNothingIsLoadedFromElsewhere(String key) {
        var form = PaymentForm.of(false, key);

        assertThat(form.publishableKey()).isNull();
        assertThat(form.sources()).isEqualTo(PageSources.OWN);
    }

    @Test
    void aSecretKeyIsNeverShownToVisitors() {
        assertThatThrownBy(() -> PaymentForm.of(false, "sk_test_1"))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("STRIPE_PUBLISHABLE_KEY")
                .hasMessageNotContaining("sk_test_1");
    }

    @Test
    void playMoneyAndRealMoneyAreNotMixed() {
        assertThatThrownBy(() -> PaymentForm.of(true, "pk_test_1")).isInstanceOf(SettingRefused.class);
        assertThatThrownBy(() -> PaymentForm.of(false, "pk_live_1")).isInstanceOf(SettingRefused.class);
    }

    @Test
    void theFormOfStripeComesFromStripe() {
        var sources = PaymentForm.of(false, "pk_test_1").sources();

        assertThat(sources.scripts()).containsExactly("https://js.stripe.com", "https://*.js.stripe.com");
        assertThat(sources.connections()).containsExactly("https://api.stripe.com");
    }
}
