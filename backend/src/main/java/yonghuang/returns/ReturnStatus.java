package yonghuang.returns;

/** Where a return stands. {@link #canBecome} is the one table of moves. */
public enum ReturnStatus {
    REQUESTED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    /** The buyer has given it to a carrier. */
    SENT,
    /** Its goods are here, or need not come; the money is next. */
    RECEIVED,
    /** The money is owed, and paid out as the provider takes it. */
    REFUNDED;

    boolean canBecome(ReturnStatus next) {
        return switch (this) {
            case REQUESTED -> next == APPROVED || next == REFUSED || next == WITHDRAWN || next == RECEIVED;
            case APPROVED -> next == SENT || next == RECEIVED || next == WITHDRAWN;
            case SENT -> next == RECEIVED;
            case RECEIVED -> next == REFUNDED;
            case REFUSED, WITHDRAWN, REFUNDED -> false;
        };
    }
}
