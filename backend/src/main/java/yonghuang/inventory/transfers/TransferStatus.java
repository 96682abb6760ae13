package yonghuang.inventory.transfers;

/** Where a transfer is; it moves along this table only. */
public enum TransferStatus {
    /** Units are held in the source. */
    DRAFT,
    /** Decided to leave; the units are leaving the levels. */
    SENT,
    /** All units have left; some may have come. */
    IN_TRANSIT,
    /** All that will come has come. */
    RECEIVED,
    CANCELLED,
    /** A draft that could not be held, as if it had never been asked for; nobody is shown it. */
    REFUSED;

    boolean canBecome(TransferStatus next) {
        return switch (this) {
            case DRAFT -> next == SENT || next == CANCELLED || next == REFUSED;
            // nothing left where every lot was recalled at the very moment
            case SENT -> next == IN_TRANSIT || next == CANCELLED;
            case IN_TRANSIT -> next == RECEIVED;
            case REFUSED -> next == DRAFT;
            case RECEIVED, CANCELLED -> false;
        };
    }
}
