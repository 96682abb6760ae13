package yonghuang.orders.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yonghuang.inventory.LotUnits;

/**
 * Units of one order line that one warehouse sends.
 *
 * @param line number of the order line, from 1
 * @param parts lots the units are held in
 * @param picks lots and units scanned so far, one entry per lot
 */
public record ParcelLine(int line, String sku, int units, List<LotUnits> parts, List<LotUnits> picks) {
    public ParcelLine {
        parts = List.copyOf(parts);
        picks = List.copyOf(picks);
    }

    public int picked() {
        return picks.stream().mapToInt(LotUnits::units).sum();
    }

    public boolean isPicked() {
        return picked() == units;
    }

    ParcelLine pick(String lot, int scanned, Set<String> notSellable) {
        if (unitsOf(parts, lot) == 0) throw new WrongLot(lot, lotsToPick(notSellable));
        if (notSellable.contains(lot)) throw new LotNotSellable(lot, lotsLeft(notSellable));
        int left = Math.min(unitsOf(parts, lot) - unitsOf(picks, lot), units - picked());
        if (scanned > left) throw new OverPick(sku, lot, left);
        var next = new ArrayList<>(picks);
        next.removeIf(pick -> pick.lot().equals(lot));
        next.add(new LotUnits(lot, unitsOf(picks, lot) + scanned));
        return new ParcelLine(line, sku, units, parts, next);
    }

    ParcelLine heldIn(List<LotUnits> lots) {
        return new ParcelLine(line, sku, units, lots, List.of());
    }

    /** Of these lots units are still to be picked and may be. */
    private List<String> lotsLeft(Set<String> notSellable) {
        return parts.stream()
                .filter(part -> unitsOf(picks, part.lot()) < part.units())
                .map(LotUnits::lot)
                .filter(lot -> !notSellable.contains(lot))
                .toList();
    }

    private List<String> lotsToPick(Set<String> notSellable) {
        var open = lotsLeft(notSellable);
        return open.isEmpty() ? parts.stream().map(LotUnits::lot).toList() : open;
    }

    private static int unitsOf(List<LotUnits> lots, String lot) {
        return lots.stream()
                .filter(part -> part.lot().equals(lot))
                .mapToInt(LotUnits::units)
                .sum();
    }
}
