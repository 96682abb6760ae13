package yonghuang.inventory.lots;

/** What a list of lots can be narrowed to. */
public enum LotState {
    /** Its day of expiry has come. */
    EXPIRED,
    /** Some of its units are set apart. */
    QUARANTINED,
    RECALLED
}
