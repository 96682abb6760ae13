package yonghuang.inventory.level;

import org.jspecify.annotations.Nullable;

/** What happened to units of a lot, and what one unit of it does to each bucket. */
public enum MovementKind {
    RECEIPT(1, 0, 0),
    RESERVATION(-1, 1, 0),
    RELEASE(1, -1, 0),
    SHIPMENT(0, -1, 0),
    RETURN(1, 0, 0),
    /** The only kind whose units carry a sign. */
    ADJUSTMENT(1, 0, 0),
    TRANSFER_OUT(0, -1, 0),
    TRANSFER_IN(1, 0, 0),
    /** Expired, damaged or recalled: kept apart, no longer for sale. */
    QUARANTINE(-1, 0, 1),
    /** Set apart by mistake or found good: for sale again. */
    RESTOCK(1, 0, -1),
    /** Back to the supplier. */
    SUPPLIER_RETURN(0, 0, -1),
    WRITE_OFF(0, 0, -1),
    /** Units leave their lot for a new one, split off or packed together; in the same change they come into it. */
    REPACK_OUT(-1, 0, 0),
    REPACK_IN(1, 0, 0);

    private final int available;
    private final int reserved;
    private final int quarantined;

    MovementKind(int available, int reserved, int quarantined) {
        this.available = available;
        this.reserved = reserved;
        this.quarantined = quarantined;
    }

    public int available() {
        return available;
    }

    public int reserved() {
        return reserved;
    }

    public int quarantined() {
        return quarantined;
    }

    /**
     * Units of this kind moved by a reference that the lot remembers, so that a repeat moves nothing.
     *
     * @param reason of the movement: what a person sets apart has one, what the shop sets apart by the day has none
     */
    public boolean isRemembered(@Nullable String reason) {
        return switch (this) {
            case RECEIPT, RETURN, ADJUSTMENT, TRANSFER_IN, RESTOCK, SUPPLIER_RETURN, WRITE_OFF, REPACK_IN -> true;
            case QUARANTINE -> reason != null;
            case RESERVATION, RELEASE, SHIPMENT, TRANSFER_OUT, REPACK_OUT -> false;
        };
    }
}
