package yonghuang.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import yonghuang.payments.provider.StripeSettings;
import yonghuang.shared.PageSources;
import yonghuang.shared.SettingRefused;

/**
 * How a payer's browser pays: with play money, or through the provider's own form.
 *
 * @param provider {@code sandbox} or {@code stripe}
 * @param publishableKey with which the browser loads the provider's form; public by its nature. Null with the sandbox, and
 *     while none is set: then nothing can be paid in the browser
 */
public record PaymentForm(String provider, @Nullable String publishableKey) {
    static final String KEY = "STRIPE_PUBLISHABLE_KEY";
    static final PaymentForm SANDBOX = new PaymentForm("sandbox", null);
    private static final String SCRIPT = "https://js.stripe.com";

    static PaymentForm of(StripeSettings settings, Environment environment) {
        return of(settings.live(), environment.getProperty(KEY));
    }

    /**
     * @param live whether the secret key moves real money
     * @throws SettingRefused when it is no publishable key, or one of the other mode
     */
    static PaymentForm of(boolean live, @Nullable String key) {
        if (key == null || key.isBlank()) return new PaymentForm("stripe", null);
        if (!key.strip().startsWith("pk_")) {
            throw new SettingRefused(
                    KEY + " must be the publishable key of the account (pk_…): every visitor can read it.");
        }
        if (key.strip().startsWith("pk_live_") != live) {
            throw new SettingRefused(
                    KEY + " and STRIPE_SECRET_KEY must be both of the live mode, or both of the test mode.");
        }
        return new PaymentForm("stripe", key.strip());
    }

    /** What the form loads, as its maker lists it (https://docs.stripe.com/security/guide#content-security-policy). */
    PageSources sources() {
        if (publishableKey == null) return PageSources.OWN;
        var scripts = List.of(SCRIPT, "https://*.js.stripe.com");
        var frames = List.of(SCRIPT, "https://*.js.stripe.com", "https://hooks.stripe.com");
        return new PageSources(scripts, frames, List.of("https://api.stripe.com"));
    }
}
