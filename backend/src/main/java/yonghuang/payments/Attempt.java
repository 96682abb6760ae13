package yonghuang.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yonghuang.payments.provider.ProviderIntent;

/**
 * One attempt to pay at one sum.
 *
 * @param n 1 for the first
 * @param intent the provider's id
 * @param sum fen
 * @param key the idempotency key: names this attempt at this sum
 * @param capturedAt null unless CAPTURED
 */
record Attempt(
        int n,
        String intent,
        @Nullable String clientSecret,
        long sum,
        String key,
        AttemptStatus status,
        @Nullable Instant capturedAt) {

    static Attempt opened(int n, ProviderIntent intent, long sum, String key) {
        return new Attempt(n, intent.id(), intent.clientSecret(), sum, key, AttemptStatus.REQUIRES_PAYMENT, null);
    }

    boolean isCaptured() {
        return status == AttemptStatus.CAPTURED;
    }

    boolean isDeclined() {
        return status == AttemptStatus.DECLINED;
    }

    Attempt captured(Instant at) {
        return new Attempt(n, intent, clientSecret, sum, key, AttemptStatus.CAPTURED, at);
    }

    Attempt in(AttemptStatus next) {
        return new Attempt(n, intent, clientSecret, sum, key, next, null);
    }
}
