package yonghuang.orders.shortage;

/** Why promised units do not leave. */
public enum ShortageCause {
    NOT_FOUND,
    RECALLED,
    EXPIRED,
    /** The buyer does not want them any more; they go back to their lot. */
    CANCELLED
}
