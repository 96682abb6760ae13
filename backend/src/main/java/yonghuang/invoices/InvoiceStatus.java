package yonghuang.invoices;

/**
 * Where an invoice stands. {@link #canBecome} is the one table of moves. An issued one is never altered: it is taken back
 * whole by a red-letter confirmation (红字信息确认单), and another may be asked for.
 */
public enum InvoiceStatus {
    REQUESTED,
    ISSUED,
    RED_ASKED,
    RED_AGREED,
    RED_REFUSED,
    RED_WITHDRAWN,
    REVERSED,
    /** All money went back before it was issued; there is nothing to invoice any more. */
    LAPSED;

    boolean canBecome(InvoiceStatus next) {
        return switch (this) {
            case REQUESTED -> next == ISSUED || next == LAPSED;
            case ISSUED, RED_REFUSED, RED_WITHDRAWN -> next == RED_ASKED;
            case RED_ASKED -> next == RED_AGREED || next == RED_REFUSED || next == RED_WITHDRAWN;
            case RED_AGREED -> next == REVERSED;
            case REVERSED, LAPSED -> false;
        };
    }
}
