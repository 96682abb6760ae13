package yonghuang.shared;

/** Where goods are offered and orders come from. */
public enum Channel {
    /** This shop. */
    SHOP,
    /** The platform for the 832 counties: no fee is taken there (R42). */
    P832
}
