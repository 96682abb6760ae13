package yonghuang.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Units one order line wants from one warehouse.
 *
 * @param reservation the caller's own id, such as {@code ord_9f…:1}; with SKU and warehouse it names one hold
 * @param units positive
 * @param lot the only lot they may come from, which then may be near its expiry; null for the usual ones
 */
public record Demand(
        String reservation,
        String sku,
        String warehouse,
        int units,
        @Nullable String lot) {
    public Demand {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
    }

    /** From the usual lots. */
    public Demand(String reservation, String sku, String warehouse, int units) {
        this(reservation, sku, warehouse, units, null);
    }
}
