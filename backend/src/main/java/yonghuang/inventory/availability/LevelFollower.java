package yonghuang.inventory.availability;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.LevelChanged;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;

/**
 * Keeps {@link StockAvailability} and all else that is remembered of levels at most a second behind what other processes
 * change. The first look reads every level; each later one those changed since, and a little before: a change is stamped before it can be seen. Now and
 * then it looks back further, for a change that was slow to become visible and for clocks that differ.
 */
@Component
public final class LevelFollower {
    private static final Duration OVERLAP = Duration.ofSeconds(1);
    private static final Duration FAR_BACK = Duration.ofSeconds(30);
    private static final Duration FAR_LOOK_EVERY = Duration.ofSeconds(10);

    private final StockLevels levels;
    private final StockAvailability availability;
    private final List<LevelChanged> memories;
    private @Nullable Instant looked; // guarded by this
    private Instant lookedFarBack = Instant.EPOCH; // guarded by this

    /** @param memories who is told, {@code availability} among them */
    public LevelFollower(StockLevels levels, StockAvailability availability, List<LevelChanged> memories) {
        this.levels = levels;
        this.availability = availability;
        this.memories = List.copyOf(memories);
        look();
    }

    public synchronized void look() {
        var now = levels.now();
        if (looked == null) readEveryLevel(now);
        else readChanged(looked, now);
        looked = now;
        availability.tick();
    }

    private void readEveryLevel(Instant now) {
        try (var all = levels.stream(new Criteria())) {
            all.forEach(this::tell);
        }
        lookedFarBack = now;
    }

    private void readChanged(Instant last, Instant now) {
        boolean far = !lookedFarBack.plus(FAR_LOOK_EVERY).isAfter(now);
        if (far) lookedFarBack = now;
        var changed = where("changedAt")
                .gt(last.minus(far ? FAR_BACK : OVERLAP))
                .and("writer")
                .ne(levels.process());
        levels.find(changed).forEach(this::tell);
    }

    private void tell(StockLevel level) {
        memories.forEach(memory -> memory.stored(level));
    }
}
