package yonghuang.inventory.level;

import org.jspecify.annotations.Nullable;

/**
 * What one arrival of a transfer does to one lot.
 *
 * @param goods which lot it is, with the facts it has where it came from
 * @param in units of those sent that came, damaged ones among them
 * @param surplus units that came beyond those sent, damaged ones among them
 * @param damaged of {@code in} and {@code surplus}, those set apart
 * @param missing units sent that will not come
 * @param bin where they are put at once, null for the dock
 */
public record ArrivingLot(
        TravellingLot goods,
        int in,
        int surplus,
        int damaged,
        int missing,
        @Nullable String damageCause,
        @Nullable String surplusCause,
        @Nullable String missingCause,
        @Nullable String bin) {
    public ArrivingLot {
        if (in < 0 || surplus < 0 || damaged < 0 || missing < 0 || damaged > (long) in + surplus) {
            throw new IllegalArgumentException("impossible arrival of " + goods.lot());
        }
    }

    boolean brings() {
        return in > 0 || surplus > 0 || missing > 0;
    }
}
