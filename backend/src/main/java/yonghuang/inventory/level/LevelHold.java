package yonghuang.inventory.level;

import java.util.List;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome.HeldPart;

/** What one level says to all that is wanted of it: all or nothing. */
public sealed interface LevelHold {
    /**
     * @param parts in the order of the demands
     * @param made the demands held by this very change; the others were held before
     */
    record Held(List<HeldPart> parts, List<Demand> made) implements LevelHold {}

    /** @param available what it could have given to these demands together */
    record Short(int wanted, int available) implements LevelHold {}
}
