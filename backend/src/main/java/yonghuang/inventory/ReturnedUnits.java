package yonghuang.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Units of one lot that a buyer sent back.
 *
 * @param warehouse where they came back to
 * @param sentFrom warehouse they had left from, which knows the lot
 * @param units positive
 * @param source unique name of this part of the return, remembered in the lot
 * @param reference shown in the ledger
 * @param note what was found, null for nothing
 */
public record ReturnedUnits(
        String warehouse,
        String sentFrom,
        String sku,
        String lot,
        int units,
        Outcome outcome,
        String source,
        String reference,
        String actor,
        @Nullable String note) {
    /** What becomes of them. */
    public enum Outcome {
        /** For sale again, unless the lot expired or was recalled meanwhile: then set apart. */
        RESTOCK,
        QUARANTINE,
        /** Set apart and written off at once; the movement's note is the record of it. */
        DESTROY
    }

    public ReturnedUnits {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
    }
}
