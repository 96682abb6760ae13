package yonghuang.shared;

import java.util.List;

/**
 * What each warehouse can promise, from memory and at most one second old. For showing only: a decision to sell asks
 * the stock level itself. Implemented by inventory.
 */
public interface Availability {
    /** @param units free to promise, never negative */
    record InWarehouse(String warehouse, WarehouseKind kind, int units) {}

    /** One entry per warehouse, sales warehouses first; all zero for a SKU never received. */
    List<InWarehouse> of(String sku);

    /** Free to promise over all warehouses. */
    int units(String sku);

    /** Grows whenever a SKU went out of stock or came back; lets readers keep what they computed. */
    long revision();
}
