package yonghuang.payments.provider;

import java.net.URI;
import java.time.Duration;

/**
 * How the shop speaks with Stripe.
 *
 * @param secretKey of the account; its beginning says whether real money moves
 * @param webhookSecret with which Stripe signs what it sends us
 * @param apiBase address of the API, without a path
 * @param connectWithin longest wait for a connection
 * @param answerWithin longest wait for an answer
 * @param retries how often a call is repeated, with the same idempotency key, before it counts as failed
 */
public record StripeSettings(
        String secretKey,
        String webhookSecret,
        URI apiBase,
        Duration connectWithin,
        Duration answerWithin,
        int retries) {
    public static final String API_BASE = "https://api.stripe.com";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final int RETRIES = 2;

    public static StripeSettings of(String secretKey, String webhookSecret, URI apiBase) {
        return new StripeSettings(secretKey, webhookSecret, apiBase, CONNECT_WITHIN, ANSWER_WITHIN, RETRIES);
    }

    /** A secret or restricted key of the live mode. */
    public boolean live() {
        return secretKey.startsWith("sk_live_") || secretKey.startsWith("rk_live_");
    }

    /** Without the secrets: settings end up in logs. */
    @Override
    public String toString() {
        return "Stripe at " + apiBase + (live() ? ", live" : ", test mode");
    }
}
