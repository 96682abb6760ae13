package yonghuang.payments.provider;

/** What a provider says of a refund. */
public enum RefundState {
    /** Never heard of it. */
    NONE,
    PENDING,
    SUCCEEDED,
    FAILED,
    /** The provider cannot say. */
    UNKNOWN
}
