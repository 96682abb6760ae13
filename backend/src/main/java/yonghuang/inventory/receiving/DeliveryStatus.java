package yonghuang.inventory.receiving;

/** How far an announced delivery has come; it follows from what the intakes brought and from how it was ended. */
public enum DeliveryStatus {
    ANNOUNCED,
    PARTLY_RECEIVED,
    RECEIVED,
    CANCELLED
}
