package yonghuang.inventory.sweeps;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Gatherers;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import yonghuang.inventory.ledger.MovementCopier;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Sweep;

/**
 * Movements that their process did not live to copy. The first run looks at every level, the later ones at those that
 * other processes changed since; this process looks after its own.
 */
@Component
public final class MovementTailSweep implements Sweep {
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;

    private final StockLevels levels;
    private final MovementCopier copier;
    private Instant swept = Instant.EPOCH; // guarded by this

    public MovementTailSweep(StockLevels levels, MovementCopier copier) {
        this.levels = levels;
        this.copier = copier;
    }

    @Override
    public String name() {
        return "movement tails";
    }

    @Override
    public synchronized void run() {
        var now = levels.now();
        copier.copyAll();
        try (var found = levels.stream(left())) {
            found.gather(Gatherers.windowFixed(AT_ONCE)).forEach(copier::copyLeft);
        }
        swept = now;
    }

    private Criteria left() {
        var others = where("writer").ne(levels.process()).and("movements.0").exists(true);
        return swept.equals(Instant.EPOCH) ? others : others.and("changedAt").gt(swept.minus(OVERLAP));
    }
}
