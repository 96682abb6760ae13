package yonghuang.listings;

/** Where the newest revision of a listing stands. */
public enum ListingStatus {
    /** Its merchant is writing it. */
    DRAFT,
    /** The office is to look at it; nobody changes it meanwhile. */
    SUBMITTED,
    /** The office gave it back, with a reason for each field. */
    RETURNED,
    /** It is what is sold. */
    PUBLISHED;

    /** Whether its merchant may write on. */
    public boolean isOpen() {
        return this != SUBMITTED;
    }
}
