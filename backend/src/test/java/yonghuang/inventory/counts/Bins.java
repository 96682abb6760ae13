package yonghuang.inventory.counts;

import yonghuang.documents.Change;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.StockLevel;

/** Lots put into bins, in memory, for tests. */
final class Bins {
    private Bins() {}

    static Change<StockLevel, Boolean> put(StockLevel level, String name, String bin) {
        var lots = level.lots().stream()
                .map(lot -> lot.lot().equals(name) ? in(lot, bin) : lot)
                .toList();
        return Change.changed(
                new StockLevel(
                        level.id(),
                        level.sku(),
                        level.warehouse(),
                        level.version() + 1,
                        lots,
                        level.holds(),
                        level.movements(),
                        level.changedAt(),
                        level.writer()),
                true);
    }

    private static Lot in(Lot lot, String bin) {
        return new Lot(
                lot.lot(),
                lot.producedOn(),
                lot.expiresOn(),
                lot.available(),
                lot.reserved(),
                lot.quarantined(),
                lot.county(),
                lot.town(),
                lot.certificate(),
                lot.receivedAt(),
                lot.fed(),
                bin,
                lot.recall());
    }
}
