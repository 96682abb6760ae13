package yonghuang.inventory;

import java.util.List;

/** Everything held, or nothing. */
public sealed interface HoldOutcome {
    /** Every demand is held; {@code parts} in the order of the demands. */
    record Held(List<HeldPart> parts) implements HoldOutcome {}

    /** Nothing is held; every stock level that could not give what was wanted of it. */
    record Short(List<Shortage> shortages) implements HoldOutcome {}

    /** The lots one demand was given, first-expired first. */
    record HeldPart(Demand demand, List<LotUnits> lots) {}

    /** @param wanted summed over all demands on this level; @param available what it could have given */
    record Shortage(String sku, String warehouse, int wanted, int available) {}
}
