package yonghuang.inventory;

/** What a scanned code can name. */
public enum CodeKind {
    SKU,
    LOT,
    BIN,
    FULFILMENT,
    TRANSFER,
    DELIVERY
}
