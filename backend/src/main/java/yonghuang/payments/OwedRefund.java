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
 * @param failures how often the provider said no for good; each of them takes another key the next time
 * @param nextTryAt null once SUCCEEDED
 * @param doneAt when we learned that it succeeded; null before, and in records of before it was written down
 */
record OwedRefund(
        String id,
        int attempt,
        long sum,
        String reason,
        RefundStatus status,
        int tries,
        @Nullable Integer failures,
        @Nullable Instant nextTryAt,
        @Nullable Instant doneAt) {
    /** Longer than the request that enters the refund needs to carry it out itself. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private static final int MOST_DOUBLINGS = 9;

    OwedRefund {
        if (failures == null) failures = 0; // stored by a version that did not count them
    }

    static OwedRefund entered(String id, int attempt, long sum, String reason, Instant now) {
        return new OwedRefund(id, attempt, sum, reason, RefundStatus.PENDING, 0, 0, now.plus(FIRST_PAUSE), null);
    }

    boolean isDone() {
        return status == RefundStatus.SUCCEEDED;
    }

    OwedRefund done(Instant at) {
        return new OwedRefund(id, attempt, sum, reason, RefundStatus.SUCCEEDED, tries, failures, null, at);
    }

    /** Asked in vain; the pause doubles from 10 seconds to 43 minutes. */
    OwedRefund tried(RefundStatus now, Instant at) {
        int failed = failures() + (now == RefundStatus.FAILED ? 1 : 0);
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries + 1, MOST_DOUBLINGS));
        return new OwedRefund(id, attempt, sum, reason, now, tries + 1, failed, at.plus(pause), null);
    }

    /** What was called done is undone: a bank refused money it had taken. */
    OwedRefund bounced(Instant at) {
        return isDone() ? tried(RefundStatus.FAILED, at) : this;
    }

    /** The same for every repeat of one try; a provider answers a key as it did before, so a failed try needs the next. */
    String key(String payment) {
        return key(payment, failures());
    }

    /** @param tryNumber 0 for the first */
    String key(String payment, int tryNumber) {
        var first = payment + ":refund:" + id;
        return tryNumber == 0 ? first : first + ":" + tryNumber;
    }

    @Override
    public Integer failures() {
        return failures == null ? 0 : failures;
    }
}
