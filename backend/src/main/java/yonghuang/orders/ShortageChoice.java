package yonghuang.orders;

/** What the buyer may do about units that cannot be had. */
public enum ShortageChoice {
    WAIT,
    REFUND
}
