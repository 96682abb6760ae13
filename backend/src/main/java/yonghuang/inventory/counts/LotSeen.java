package yonghuang.inventory.counts;

import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.StockLevel;

/**
 * What a level says of one lot at one of its versions.
 *
 * @param bin null at the dock
 * @param onHand available plus reserved; units in quarantine lie apart and are not counted
 * @param corrections how often people had corrected the lot by then, by hand or by a count
 */
record LotSeen(String sku, String lot, @Nullable String bin, int onHand, int corrections, long version) {
    private static final String BY_COUNT = "count:";
    private static final String BY_HAND = "adjustment:";
    private static final String BY_APPROVAL = "approval:";

    static LotSeen of(StockLevel level, Lot lot) {
        int onHand = Math.addExact(lot.available(), lot.reserved());
        return new LotSeen(level.sku(), lot.lot(), lot.bin(), onHand, corrections(lot), level.version());
    }

    /** A lot forgets no source, so the number only grows. */
    static int corrections(Lot lot) {
        return (int) lot.fed().stream().filter(LotSeen::isCorrection).count();
    }

    private static boolean isCorrection(String source) {
        return source.startsWith(BY_COUNT) || source.startsWith(BY_HAND) || source.startsWith(BY_APPROVAL);
    }

    LotName name() {
        return new LotName(sku, lot);
    }
}
