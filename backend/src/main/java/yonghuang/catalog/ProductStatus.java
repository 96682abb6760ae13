package yonghuang.catalog;

/** Only what is published is seen and sold. */
public enum ProductStatus {
    DRAFT,
    PUBLISHED
}
