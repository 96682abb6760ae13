package yonghuang.orders.planning;

import org.jspecify.annotations.Nullable;

/**
 * One order line to be found in stock.
 *
 * @param line number of the order line, from 1
 * @param fresh must travel from an origin warehouse while one has it
 * @param only the lot it was bought as; null when any will do
 */
public record Wanted(
        int line,
        String sku,
        int units,
        boolean fresh,
        @Nullable OnlyLot only) {
    /** One lot where it lies. */
    public record OnlyLot(String warehouse, String lot) {}

    public Wanted(int line, String sku, int units, boolean fresh) {
        this(line, sku, units, fresh, null);
    }

    public @Nullable String lot() {
        return only == null ? null : only.lot();
    }
}
