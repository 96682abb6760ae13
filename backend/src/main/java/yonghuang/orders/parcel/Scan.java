package yonghuang.orders.parcel;

import java.util.List;
import java.util.Set;
import yonghuang.inventory.LotUnits;

/**
 * Units of one lot as they were scanned.
 *
 * @param expired lots of the SKU that must not leave any more
 */
record Scan(String sku, String lot, int units, Set<String> expired) {
    /**
     * The lines must want that many of the lot; what is refused names the right one.
     *
     * @throws NotInFulfilment when no line has that SKU
     * @throws WrongLot when the units are not held in that lot
     * @throws LotNotSellable when the lot must not leave any more
     * @throws OverPick when fewer are left to pick
     */
    void mustFit(List<ParcelLine> lines) {
        var wanting = lines.stream().filter(line -> line.sku().equals(sku)).toList();
        if (wanting.isEmpty()) throw new NotInFulfilment(sku);
        if (wanting.stream().allMatch(line -> line.unitsIn(lot) == 0)) throw new WrongLot(lot, rightOnes(wanting));
        if (expired.contains(lot)) throw new LotNotSellable(lot, left(wanting));
        int left = wanting.stream().mapToInt(line -> line.left(lot)).sum();
        if (units > left) throw new OverPick(sku, lot, left);
    }

    private List<String> rightOnes(List<ParcelLine> wanting) {
        var open = left(wanting);
        if (!open.isEmpty()) return open;
        return wanting.stream()
                .flatMap(line -> line.parts().stream())
                .map(LotUnits::lot)
                .distinct()
                .toList();
    }

    private List<String> left(List<ParcelLine> wanting) {
        return wanting.stream()
                .flatMap(line -> line.lotsLeft(expired).stream())
                .distinct()
                .toList();
    }
}
