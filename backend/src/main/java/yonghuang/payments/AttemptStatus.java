package yonghuang.payments;

/** Where one attempt to pay stands, as far as our record knows. */
enum AttemptStatus {
    REQUIRES_PAYMENT,
    PROCESSING,
    CAPTURED,
    DECLINED,
    CANCELLED,
    /** The provider could not say, or said what cannot be right. */
    UNKNOWN;

    /** The sweep asks the provider until this ends. */
    boolean isOpen() {
        return this == REQUIRES_PAYMENT || this == PROCESSING || this == UNKNOWN;
    }

    /** Whoever hears of the attempt asks the provider: also a cancelled one may have money that was on its way. */
    boolean mayCapture() {
        return isOpen() || this == CANCELLED;
    }

    boolean canBecome(AttemptStatus next) {
        return switch (this) {
            case REQUIRES_PAYMENT, PROCESSING, UNKNOWN -> next != this;
            case CANCELLED -> next == PROCESSING || next == CAPTURED || next == DECLINED;
            case CAPTURED, DECLINED -> false;
        };
    }

    PaymentStatus asPayment() {
        return this == CAPTURED ? PaymentStatus.SUCCEEDED : PaymentStatus.valueOf(name());
    }
}
