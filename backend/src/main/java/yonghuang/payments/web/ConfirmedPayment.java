package yonghuang.payments.web;

import yonghuang.payments.SandboxPayments.Confirmation;

/** How the payment ended, and where its order stands now. */
record ConfirmedPayment(String id, Status status, PaidOrder order) {
    /** REFUNDED: the money came too late and goes back. */
    enum Status {
        SUCCEEDED,
        DECLINED,
        REFUNDED
    }

    record PaidOrder(String id, String status) {}

    static ConfirmedPayment of(Confirmation confirmation) {
        return new ConfirmedPayment(
                confirmation.payment(),
                Status.valueOf(confirmation.status().name()),
                new PaidOrder(confirmation.reference(), confirmation.orderStatus()));
    }
}
