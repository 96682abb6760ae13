package yonghuang.listings;

/** Whether what was published of a listing is sold. */
public enum Sale {
    /** Nothing was published yet. */
    NONE,
    ON,
    /** Taken off sale for a time by the merchant or the office; what is in stock stays known. */
    SUSPENDED
}
