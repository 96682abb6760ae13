package yonghuang.payments;

/** FAILED means refused by the provider for now; the sweep tries again. */
enum RefundStatus {
    PENDING,
    SUCCEEDED,
    FAILED
}
