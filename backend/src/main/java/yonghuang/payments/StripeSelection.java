package yonghuang.payments;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import yonghuang.payments.provider.StripeSettings;
import yonghuang.shared.SettingRefused;

/** Whether this process takes money through Stripe: both secrets are set. */
final class StripeSelection {
    static final String KEY = "STRIPE_SECRET_KEY";
    static final String WEBHOOK = "STRIPE_WEBHOOK_SECRET";
    private static final String PUBLISHABLE = "pk_";

    private StripeSelection() {}

    /** True with Stripe. */
    static final class Stripe implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return settings(context.getEnvironment()) != null;
        }
    }

    /** True without. */
    static final class Sandbox implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return settings(context.getEnvironment()) == null;
        }
    }

    /**
     * @return null for the sandbox
     * @throws SettingRefused when only one is set, or one cannot be right
     */
    static @Nullable StripeSettings settings(Environment environment) {
        var base = environment.getProperty("yonghuang.stripe.api-base", StripeSettings.API_BASE);
        return settings(environment.getProperty(KEY), environment.getProperty(WEBHOOK), base);
    }

    static @Nullable StripeSettings settings(@Nullable String key, @Nullable String webhook, String apiBase) {
        boolean keySet = isSet(KEY, key);
        if (keySet != isSet(WEBHOOK, webhook)) {
            throw new SettingRefused("Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET both, or none of them.");
        }
        if (key == null || webhook == null || !keySet) return null;
        if (key.strip().startsWith(PUBLISHABLE)) {
            throw new SettingRefused(
                    "STRIPE_SECRET_KEY must be the secret key of the account (sk_… or rk_…), not the publishable one.");
        }
        return StripeSettings.of(key.strip(), webhook.strip(), address(apiBase));
    }

    /** Left out or empty: not set, as a compose file leaves it. Nothing but spaces is a mistake, not a choice. */
    private static boolean isSet(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) return false;
        if (value.isBlank()) throw new SettingRefused(name + " is blank. Set it, or remove it.");
        return true;
    }

    private static URI address(String text) {
        try {
            var address = URI.create(text.strip());
            var scheme = String.valueOf(address.getScheme());
            if ((scheme.equals("https") || scheme.equals("http")) && address.getHost() != null) return address;
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw new SettingRefused("STRIPE_API_BASE must be an address such as " + StripeSettings.API_BASE + ".");
    }
}
