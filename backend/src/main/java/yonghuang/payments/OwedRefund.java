package yonghuang.payments;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back, entered once per id before the provider is asked.
 *
 * @param attempt number of the attempt whose capture it is taken from
 * @param sum fen
 * @param tries how often the provider was asked without success
 * @param nextTryAt null once SUCCEEDED
 */
record OwedRefund(
        String id,
        int attempt,
        long sum,
        String reason,
        RefundStatus status,
        int tries,
        @Nullable Instant nextTryAt) {
    /** Longer than the request that enters the refund needs to carry it out itself. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private static final int MOST_DOUBLINGS = 9;

    static OwedRefund entered(String id, int attempt, long sum, String reason, Instant now) {
        return new OwedRefund(id, attempt, sum, reason, RefundStatus.PENDING, 0, now.plus(FIRST_PAUSE));
    }

    boolean isDone() {
        return status == RefundStatus.SUCCEEDED;
    }

    OwedRefund done() {
        return new OwedRefund(id, attempt, sum, reason, RefundStatus.SUCCEEDED, tries, null);
    }

    /** Asked in vain; the pause doubles from 10 seconds to 43 minutes. */
    OwedRefund tried(RefundStatus now, Instant at) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries + 1, MOST_DOUBLINGS));
        return new OwedRefund(id, attempt, sum, reason, now, tries + 1, at.plus(pause));
    }
}
