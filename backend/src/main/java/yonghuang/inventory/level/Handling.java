package yonghuang.inventory.level;

import org.jspecify.annotations.Nullable;

/**
 * Units of one lot that a person sets apart, puts back for sale, gives back to the supplier, or writes off.
 *
 * @param kind {@code QUARANTINE}, {@code RESTOCK}, {@code SUPPLIER_RETURN} or {@code WRITE_OFF}
 * @param units positive
 * @param source unique name of this act, remembered in the lot
 * @param reference shown in the ledger: the caller's idempotency key
 * @param reason why, never blank: it marks the movement as one the lot remembers
 */
public record Handling(
        MovementKind kind,
        String lot,
        int units,
        String source,
        String reference,
        String actor,
        String reason,
        @Nullable String note) {
    public Handling {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        switch (kind) {
            case QUARANTINE, RESTOCK, SUPPLIER_RETURN, WRITE_OFF -> {}
            default -> throw new IllegalArgumentException(kind + " is no handling of quarantine");
        }
    }
}
