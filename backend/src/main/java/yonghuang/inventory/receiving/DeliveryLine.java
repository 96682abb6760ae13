package yonghuang.inventory.receiving;

/**
 * Units of one SKU in a delivery.
 *
 * @param announced 0 for a SKU that came unannounced
 * @param accepted, {@code rejected} and {@code damaged}: what its intakes brought so far
 */
public record DeliveryLine(String sku, int announced, int accepted, int rejected, int damaged) {
    static DeliveryLine announced(String sku, int units) {
        return new DeliveryLine(sku, units, 0, 0, 0);
    }

    /** @throws ArithmeticException when a sum does not fit an int */
    DeliveryLine with(IntakeLine line) {
        return new DeliveryLine(
                sku,
                announced,
                Math.addExact(accepted, line.accepted()),
                Math.addExact(rejected, line.rejected()),
                Math.addExact(damaged, line.damaged()));
    }

    /** More stays than was announced; what went back at the door may come once more. */
    boolean isExceeded() {
        return (long) accepted + damaged > announced;
    }

    boolean isComplete() {
        return (long) accepted + damaged + rejected >= announced;
    }
}
