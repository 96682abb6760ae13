package yonghuang.orders.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.LotUnits;

/**
 * Units of one order line that one warehouse sends.
 *
 * @param line number of the order line, from 1
 * @param parts lots the units are held in
 * @param picks lots and units scanned so far, one entry per lot
 * @param instead names the promise where these units were found for others that were short; null as ordered
 */
public record ParcelLine(
        int line,
        String sku,
        int units,
        List<LotUnits> parts,
        List<LotUnits> picks,
        @Nullable String instead) {
    public ParcelLine {
        parts = List.copyOf(parts);
        picks = List.copyOf(picks);
    }

    public static ParcelLine asOrdered(int line, String sku, int units, List<LotUnits> parts) {
        return new ParcelLine(line, sku, units, parts, List.of(), null);
    }

    public int picked() {
        return picks.stream().mapToInt(LotUnits::units).sum();
    }

    public boolean isPicked() {
        return picked() == units;
    }

    /** Units held in that lot, picked or not. */
    public int unitsIn(String lot) {
        return unitsOf(parts, lot);
    }

    public int pickedFrom(String lot) {
        return unitsOf(picks, lot);
    }

    /** Units of that lot still to be picked. */
    int left(String lot) {
        return Math.min(unitsOf(parts, lot) - unitsOf(picks, lot), units - picked());
    }

    ParcelLine pick(String lot, int scanned) {
        return new ParcelLine(line, sku, units, parts, with(picks, lot, unitsOf(picks, lot) + scanned), instead);
    }

    /** Without some units of one lot; those not picked go first. */
    public ParcelLine without(String lot, int gone) {
        int there = unitsIn(lot) - gone;
        int scanned = Math.min(unitsOf(picks, lot), there);
        return new ParcelLine(line, sku, units - gone, with(parts, lot, there), with(picks, lot, scanned), instead);
    }

    void refuseExpired(Set<String> expired) {
        for (var pick : picks)
            if (expired.contains(pick.lot())) throw new LotNotSellable(pick.lot(), lotsLeft(expired));
    }

    ParcelLine heldIn(List<LotUnits> lots) {
        return new ParcelLine(line, sku, units, lots, List.of(), instead);
    }

    /** @param promise as {@link #instead} names it */
    public boolean isOf(int order, @Nullable String promise) {
        return line == order && Objects.equals(instead, promise);
    }

    /** Of these lots units are still to be picked and may be. */
    List<String> lotsLeft(Set<String> expired) {
        return parts.stream()
                .filter(part -> unitsOf(picks, part.lot()) < part.units())
                .map(LotUnits::lot)
                .filter(lot -> !expired.contains(lot))
                .toList();
    }

    private static List<LotUnits> with(List<LotUnits> lots, String lot, int units) {
        var next = new ArrayList<LotUnits>();
        boolean found = false;
        for (var part : lots) {
            boolean same = part.lot().equals(lot);
            if (!same) next.add(part);
            else if (!found && units > 0) next.add(new LotUnits(lot, units));
            found |= same;
        }
        if (!found && units > 0) next.add(new LotUnits(lot, units));
        return next;
    }

    private static int unitsOf(List<LotUnits> lots, String lot) {
        return lots.stream()
                .filter(part -> part.lot().equals(lot))
                .mapToInt(LotUnits::units)
                .sum();
    }
}
