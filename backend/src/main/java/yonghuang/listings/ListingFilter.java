package yonghuang.listings;

/** Which listings are asked for: by where the newest revision stands, or suspended ones whatever is being written. */
public enum ListingFilter {
    DRAFT,
    SUBMITTED,
    RETURNED,
    /** What is sold and not being written anew. */
    PUBLISHED,
    SUSPENDED
}
