package yonghuang.inventory.level;

import java.util.List;
import yonghuang.inventory.LotUnits;

/**
 * Units of some lots that become one new lot, in one warehouse.
 *
 * @param made the new lot with all their units
 * @param parts what it is made of, each lot once
 * @param keepsBin the new lot lies where the first of the others lies; else it stands at the dock
 * @param source unique name of this act, remembered in the new lot
 * @param reference shown in the ledger: the caller's idempotency key
 * @param reason {@code SPLIT} or {@code MERGE}
 */
public record Repack(
        IncomingLot made,
        List<LotUnits> parts,
        boolean keepsBin,
        String source,
        String reference,
        String actor,
        String reason) {
    public Repack {
        parts = List.copyOf(parts);
        int units = parts.stream().mapToInt(LotUnits::units).reduce(0, Math::addExact);
        if (units != made.units()) throw new IllegalArgumentException(units + " units cannot become " + made.units());
        if (parts.stream().anyMatch(part -> part.units() <= 0)) throw new IllegalArgumentException("empty part");
        if (parts.stream().map(LotUnits::lot).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("a lot is named twice");
        }
    }
}
