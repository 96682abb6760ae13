package yonghuang.inventory.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.Adjustment;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.Rewind;
import yonghuang.inventory.level.StockLevel;

/** What a level was right after an adjustment: as it is now, less all that moved since. So a repeat is answered like the first. */
@Component
public final class LevelThen {
    private static final int READ_AT_ONCE = 500;
    /** Clocks of several processes may differ by less than this. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final LotHistory history;

    public LevelThen(MongoOperations mongo, LotHistory history) {
        this.mongo = mongo;
        this.history = history;
    }

    /**
     * @param level as it was read just now; a lot of it remembers the adjustment
     * @return the units of each lot after the adjustment; what is known of a lot (place, certificate) as it is now
     */
    public StockLevel after(StockLevel level, Adjustment adjustment) {
        var made = history.of(level, List.of(adjustment.lot()), List.of(MovementKind.ADJUSTMENT)).stream()
                .filter(movement -> movement.reference().equals(adjustment.reference())
                        && movement.actor().equals(adjustment.actor()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no movement of " + adjustment.source()));
        return rewind(level, made).of(level, made.at());
    }

    private Rewind rewind(StockLevel level, StockMovement made) {
        var rewind = new Rewind();
        var counted = new HashSet<String>();
        Consumer<StockMovement> count = movement -> {
            if (movement.version() <= made.version() || movement.version() > level.version()) return;
            if (counted.add(movement.id())) rewind.takeBack(movement.kind(), movement.lot(), movement.units());
        };
        level.movements().stream().map(tail -> StockMovement.of(level, tail)).forEach(count);
        try (var copied = copiedSince(made)) {
            copied.forEach(count);
        }
        return rewind;
    }

    private Stream<StockMovement> copiedSince(StockMovement made) {
        var later = where("level").is(made.level()).and("at").gte(made.at().minus(CLOCKS_DIFFER));
        return mongo.stream(Query.query(later).cursorBatchSize(READ_AT_ONCE), StockMovement.class);
    }
}
