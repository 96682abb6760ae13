package yonghuang.inventory.lots;

/** What a list of lots can be narrowed to. */
public enum LotState {
    /** Not expired, but too short a life left to be sold as usual (R25). */
    NEAR_EXPIRY,
    /** Its day of expiry has come. */
    EXPIRED,
    /** Some of its units are set apart. */
    QUARANTINED,
    RECALLED
}
