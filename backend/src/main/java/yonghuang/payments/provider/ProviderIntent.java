package yonghuang.payments.provider;

import org.jspecify.annotations.Nullable;

/**
 * The provider's side of one attempt to pay.
 *
 * @param clientSecret lets the payer's browser finish the payment with the provider; null where none is needed
 */
public record ProviderIntent(String id, @Nullable String clientSecret) {
    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "intent " + id;
    }
}
