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
 * @param otherSum fen that were captured instead of {@code sum}; such money is only ever given back
 */
record Attempt(
        int n,
        String intent,
        @Nullable String clientSecret,
        long sum,
        String key,
        AttemptStatus status,
        @Nullable Instant capturedAt,
        @Nullable Long otherSum) {

    static Attempt opened(int n, ProviderIntent intent, long sum, String key) {
        return new Attempt(n, intent.id(), intent.clientSecret(), sum, key, AttemptStatus.REQUIRES_PAYMENT, null, null);
    }

    boolean isCaptured() {
        return status == AttemptStatus.CAPTURED;
    }

    boolean isDeclined() {
        return status == AttemptStatus.DECLINED;
    }

    /** @return fen; 0 unless CAPTURED */
    long capturedSum() {
        if (!isCaptured()) return 0;
        return otherSum == null ? sum : otherSum;
    }

    /** The browser may still finish it. */
    boolean isPayable() {
        return status == AttemptStatus.REQUIRES_PAYMENT || status == AttemptStatus.PROCESSING;
    }

    Attempt captured(Instant at, long arrived) {
        var other = arrived == sum ? null : arrived;
        return new Attempt(n, intent, clientSecret, sum, key, AttemptStatus.CAPTURED, at, other);
    }

    Attempt in(AttemptStatus next) {
        return new Attempt(n, intent, clientSecret, sum, key, next, null, null);
    }

    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "attempt " + n + " (" + intent + ", " + sum + " fen, " + status + ")";
    }
}
