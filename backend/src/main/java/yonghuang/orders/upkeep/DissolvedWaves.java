package yonghuang.orders.upkeep;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.orders.waves.Waves;
import yonghuang.shared.Sweep;

/** Takes out of dissolved waves what a stopped request, or a start at the same moment, left in them. */
@Component
class DissolvedWaves implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(DissolvedWaves.class);
    private static final int MOST = 100;

    private final Waves waves;
    private final Clock clock;

    DissolvedWaves(Waves waves, Clock clock) {
        this.waves = waves;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dissolved-waves";
    }

    @Override
    public void run() {
        for (var id : waves.due(clock.instant(), MOST)) settle(id);
    }

    private void settle(String id) {
        try {
            waves.settle(id);
        } catch (RuntimeException failed) {
            log.warn("Wave {} is not left yet", id, failed);
        }
    }
}
