package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.payments.provider.StripeSettings;
import yonghuang.shared.SettingRefused;

class StripeSelectionTests {
    private static final String BASE = StripeSettings.API_BASE;

    @Test
    void withoutStripeTheSandboxStarts() {
        assertThat(StripeSelection.settings(null, null, BASE)).isNull();
        assertThat(StripeSelection.settings("", "", BASE)).isNull();
        assertThat(StripeSelection.settings(null, "", BASE)).isNull();
    }

    @Test
    void bothSecretsSelectStripe() {
        assertThat(StripeSelection.settings("sk_test_1", "whsec_1", BASE))
                .isEqualTo(StripeSettings.of("sk_test_1", "whsec_1", URI.create("https://api.stripe.com")));
    }

    @Test
    void halfOfTheStripeSettingsStopsTheStart() {
        assertThatThrownBy(() -> StripeSelection.settings("sk_test", null, BASE))
                .hasMessage("Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET both, or none of them.");
        assertThatThrownBy(() -> StripeSelection.settings("", "whsec", BASE)).isInstanceOf(SettingRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"' ',whsec", "sk_test,' '", "' ',' '", "' ',"})
    void aBlankSecretStopsTheStart(String key, String webhook) {
        assertThatThrownBy(() -> StripeSelection.settings(key, webhook, BASE))
                .isInstanceOf(SettingRefused.class)
                .hasMessageEndingWith(" is blank. Set it, or remove it.");
    }

    @Test
    void thePublishableKeyIsNotTheSecretOne() {
        assertThatThrownBy(() -> StripeSelection.settings("pk_test_1", "whsec_1", BASE))
                .hasMessageStartingWith("STRIPE_SECRET_KEY must be the secret key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stripe", "ftp://stripe", "http://", "http://a b"})
    void anAddressThatIsNoneStopsTheStart(String base) {
        assertThatThrownBy(() -> StripeSelection.settings("sk_test_1", "whsec_1", base))
                .hasMessageStartingWith("STRIPE_API_BASE must be an address");
    }
}
