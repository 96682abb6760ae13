package yonghuang.accounting;

/** Where an order came from. */
public enum Channel {
    /** This shop. */
    SHOP,
    /** The platform for the 832 counties: no fee is taken there (R42). */
    P832
}
