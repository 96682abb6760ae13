package yonghuang.payments;

import java.time.Duration;
import java.time.Instant;

/**
 * When a payment that stays open is looked at again: 5, 10, 20, 40 … seconds after it was opened, from half an hour on
 * every half hour; all of them once after a start. Needs no note per payment: whether a beat passed since the last round
 * follows from the payment's age.
 */
final class LookingPace {
    private static final long FIRST_SECONDS = 5;
    private static final long LONGEST_SECONDS = Duration.ofMinutes(30).toSeconds();
    private static final int DOUBLINGS = 64 - Long.numberOfLeadingZeros(LONGEST_SECONDS / FIRST_SECONDS);

    private Instant lastRound = Instant.EPOCH;
    private Instant thisRound = Instant.EPOCH;

    /** A new round through all open payments begins. */
    void startOver(Instant now) {
        lastRound = thisRound;
        thisRound = now;
    }

    /** @return true when the payment reached a beat since the last round began */
    boolean isDue(Instant openedAt, Instant now) {
        return beat(openedAt, now) > beat(openedAt, lastRound);
    }

    private static long beat(Instant openedAt, Instant at) {
        long age = Duration.between(openedAt, at).toSeconds();
        if (age < FIRST_SECONDS) return 0;
        if (age >= LONGEST_SECONDS) return DOUBLINGS + age / LONGEST_SECONDS;
        return 64 - Long.numberOfLeadingZeros(age / FIRST_SECONDS);
    }
}
