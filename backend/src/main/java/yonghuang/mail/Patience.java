package yonghuang.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a refused letter waits: a minute at first, four times as long each time, six hours at most; three days in all. */
final class Patience {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration IN_ALL = Duration.ofDays(3);
    private static final int FACTOR = 4;
    private static final int ENOUGH_STEPS = 6; // four to the fifth minutes is past the longest wait

    private Patience() {}

    /**
     * @param attempts refused so far, at least 1
     * @return null when it has been tried long enough
     */
    static @Nullable Instant next(Instant owedAt, int attempts, Instant now) {
        if (!now.isBefore(owedAt.plus(IN_ALL))) return null;
        var wait = FIRST;
        for (int step = 1; step < Math.min(attempts, ENOUGH_STEPS); step++) wait = wait.multipliedBy(FACTOR);
        return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
}
