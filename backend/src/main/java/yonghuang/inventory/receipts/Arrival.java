package yonghuang.inventory.receipts;

import java.util.List;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.lots.LotFacts;

/**
 * Goods that come into a warehouse together.
 *
 * @param source unique name of what brings them, remembered by each lot
 * @param reference shown in the ledger
 * @param lots each lot once
 */
public record Arrival(String warehouse, String source, String reference, String actor, List<Arriving> lots) {
    /** One lot: what it is, and how much of it comes. */
    public record Arriving(LotFacts facts, IncomingLot units) {
        String sku() {
            return facts.sku();
        }
    }

    public Arrival {
        lots = List.copyOf(lots);
    }
}
