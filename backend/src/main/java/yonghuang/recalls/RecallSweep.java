package yonghuang.recalls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/**
 * Walks every open recall again: lots that were made or came since, promises and parcels that were under way. One that ended
 * lately is followed up as well: a checkout or another walk may have been under way at its end.
 */
@Component
public class RecallSweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(RecallSweep.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LATELY = Duration.ofDays(1);
    private final Recalls recalls;
    private final RecallWork work;
    private final Clock clock;
    private Instant last = Instant.EPOCH; // one run at a time

    public RecallSweep(Recalls recalls, RecallWork work, Clock clock) {
        this.recalls = recalls;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recalls";
    }

    @Override
    public synchronized void run() {
        var now = clock.instant();
        if (now.isBefore(last.plus(PAUSE))) return;
        for (var recall : recalls.open()) attempt(recall, () -> work.walk(recall));
        for (var recall : recalls.endedSince(now.minus(LATELY))) attempt(recall, () -> work.followUp(recall));
        last = now;
    }

    private static void attempt(Recall recall, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            log.warn("Recall {} is left for the next sweep", recall.id(), failed);
        }
    }
}
