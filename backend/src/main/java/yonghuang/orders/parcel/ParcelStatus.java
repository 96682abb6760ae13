package yonghuang.orders.parcel;

/** How far a warehouse is with its share of an order. */
public enum ParcelStatus {
    TO_PICK,
    PICKED,
    PACKED,
    HANDED_OVER,
    DELIVERED,
    CANCELLED;

    public boolean hasLeft() {
        return this == HANDED_OVER || this == DELIVERED;
    }
}
