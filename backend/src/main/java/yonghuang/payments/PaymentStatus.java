package yonghuang.payments;

/** Where a payment stands; UNKNOWN means the provider could not say and the sweep asks again. */
public enum PaymentStatus {
    REQUIRES_PAYMENT,
    PROCESSING,
    SUCCEEDED,
    DECLINED,
    CANCELLED,
    PARTLY_REFUNDED,
    REFUNDED,
    UNKNOWN
}
