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

    ParcelLine pick(String lot, int scanned, Set<String> expired) {
        if (unitsOf(parts, lot) == 0) throw new WrongLot(lot, lotsToPick(expired));
        if (expired.contains(lot)) throw new LotNotSellable(lot, lotsLeft(expired));
        int left = Math.min(unitsOf(parts, lot) - unitsOf(picks, lot), units - picked());
        if (scanned > left) throw new OverPick(sku, lot, left);
        var next = new ArrayList<>(picks);
        next.removeIf(pick -> pick.lot().equals(lot));
        next.add(new LotUnits(lot, unitsOf(picks, lot) + scanned));
        return new ParcelLine(line, sku, units, parts, next);
    }

    void refuseExpired(Set<String> expired) {
        for (var pick : picks)
            if (expired.contains(pick.lot())) throw new LotNotSellable(pick.lot(), lotsLeft(expired));
    }

    ParcelLine heldIn(List<LotUnits> lots) {
        return new ParcelLine(line, sku, units, lots, List.of());
    }

    /** Of these lots units are still to be picked and may be. */
    private List<String> lotsLeft(Set<String> expired) {
        return parts.stream()
                .filter(part -> unitsOf(picks, part.lot()) < part.units())
                .map(LotUnits::lot)
                .filter(lot -> !expired.contains(lot))
                .toList();
    }

    private List<String> lotsToPick(Set<String> expired) {
        var open = lotsLeft(expired);
        return open.isEmpty() ? parts.stream().map(LotUnits::lot).toList() : open;
    }

    private static int unitsOf(List<LotUnits> lots, String lot) {
        return lots.stream()
                .filter(part -> part.lot().equals(lot))
                .mapToInt(LotUnits::units)
                .sum();
    }
}
