package yonghuang.inventory;

/**
 * Units one order line wants from one warehouse.
 *
 * @param reservation the caller's own id, such as {@code ord_9f…:1}; with SKU and warehouse it names one hold
 * @param units positive
 */
public record Demand(String reservation, String sku, String warehouse, int units) {
    public Demand {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
    }
}
