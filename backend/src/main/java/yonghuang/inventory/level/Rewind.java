package yonghuang.inventory.level;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Takes movements back out of a level, in any order, to see what it was before them. */
public final class Rewind {
    private static final class Moved {
        int available;
        int reserved;
        int quarantined;
    }

    private final Map<String, Moved> byLot = new HashMap<>();

    /** @param units as the movement has them */
    public void takeBack(MovementKind kind, String lot, int units) {
        var moved = byLot.computeIfAbsent(lot, name -> new Moved());
        moved.available += kind.available() * units;
        moved.reserved += kind.reserved() * units;
        moved.quarantined += kind.quarantined() * units;
    }

    /**
     * The level before all of it.
     *
     * @param then when that was; lots that came later are left out
     * @return the units of each lot then; what is known of a lot (place, certificate) as it is now
     */
    public StockLevel of(StockLevel level, Instant then) {
        var lots = level.lots().stream()
                .map(this::before)
                .filter(lot -> lot.wasHereAt(then))
                .toList();
        return level.withLots(lots);
    }

    private Lot before(Lot lot) {
        var moved = byLot.get(lot.lot());
        return moved == null ? lot : lot.without(moved.available, moved.reserved, moved.quarantined);
    }
}
