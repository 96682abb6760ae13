package yonghuang.catalog;

/** Only what is published is seen and sold. */
public enum ProductStatus {
    DRAFT,
    PUBLISHED,
    /** Taken off sale for a time: not shown, but what is in stock of it stays known. */
    SUSPENDED
}
