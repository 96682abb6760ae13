package yonghuang.inventory.replenishment;

import java.time.LocalDate;
import java.util.List;
import yonghuang.shared.Skus;

/**
 * Where one SKU stands in one warehouse.
 *
 * @param available sellable there now
 * @param inTransit on their way there
 * @param origins warehouses it can be sent from; empty where nothing is to be sent (an origin itself, fresh goods, no longer sold)
 */
record Position(
        Skus.Sku sku,
        String warehouse,
        LocalDate today,
        int available,
        int inTransit,
        SoldDays sold,
        List<Origin> origins) {
    /** @param sellable units it can give */
    record Origin(String warehouse, int sellable) {}

    int expected() {
        return Math.addExact(available, inTransit);
    }
}
