package yonghuang.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Promised units of one lot that are not where they should be, or must not leave.
 *
 * @param promise the promise they are taken from, with the units it has before
 * @param rest name of the promise of what remains; null exactly when nothing does. A name always stands for the same
 *     units, so what remains is another promise than before.
 * @param units positive
 * @param source unique name of this finding, remembered in the lot
 * @param reference shown in the ledger
 * @param reason why, never blank: it marks the movement as one the lot remembers
 */
public record MissingUnits(
        Demand promise,
        @Nullable String rest,
        String lot,
        int units,
        String source,
        String reference,
        String actor,
        String reason) {
    public MissingUnits {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        if (units > promise.units()) throw new IllegalArgumentException("more than " + promise + " has: " + units);
        if ((rest == null) != (units == promise.units())) {
            throw new IllegalArgumentException("what remains of " + promise + " without " + units + " is " + rest);
        }
    }
}
