package yonghuang.orders.shortage;

/** Why promised units do not leave. */
public enum ShortageCause {
    NOT_FOUND,
    RECALLED,
    EXPIRED
}
