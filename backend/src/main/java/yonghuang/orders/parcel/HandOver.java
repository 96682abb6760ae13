package yonghuang.orders.parcel;

import java.time.Instant;

/**
 * The carrier has it.
 *
 * @param by account of the warehouse person, the actor of the stock movement
 * @param stockGone the units have left the stock level as well; false only between the two writes
 */
public record HandOver(String carrier, String trackingNumber, Instant at, String by, boolean stockGone) {
    HandOver withStockGone() {
        return new HandOver(carrier, trackingNumber, at, by, true);
    }
}
