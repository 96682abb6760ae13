package yonghuang.inventory.replenishment;

import yonghuang.inventory.level.StockLevel;

/**
 * A level with its record as it is stored, and what is still to be counted into it.
 *
 * @param before the stored record, blank where there is none
 */
record CountedLevel(StockLevel level, SupplyRecord before, Uncounted more) {
    SupplyRecord counted() {
        return before.with(more);
    }

    static SupplyRecord blank(StockLevel level) {
        return SupplyRecord.empty(level.id(), level.sku(), level.warehouse());
    }
}
