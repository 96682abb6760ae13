package yonghuang.orders;

/**
 * Where an order stands. {@link #canBecome} is the one table of moves; EXPIRED may still become PAID, when money
 * arrives late and the stock can be had again.
 */
public enum OrderStatus {
    AWAITING_PAYMENT,
    PAID,
    PARTLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    COMPLETED,
    EXPIRED,
    CANCELLED;

    public boolean canBecome(OrderStatus next) {
        return switch (this) {
            case AWAITING_PAYMENT -> next == PAID || next == EXPIRED || next == CANCELLED;
            case PAID -> next == PARTLY_SHIPPED || next == SHIPPED || next == CANCELLED;
            case PARTLY_SHIPPED -> next == SHIPPED || next == DELIVERED; // the rest refunded when all else had come
            case SHIPPED -> next == DELIVERED;
            case DELIVERED -> next == COMPLETED;
            case EXPIRED -> next == PAID;
            case COMPLETED, CANCELLED -> false;
        };
    }

    /** @throws IllegalStateException when the table has no such move */
    OrderStatus become(OrderStatus next) {
        if (!canBecome(next)) throw new IllegalStateException("an order cannot go from " + this + " to " + next);
        return next;
    }
}
