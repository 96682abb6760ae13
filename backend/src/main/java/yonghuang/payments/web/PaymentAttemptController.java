package yonghuang.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.payments.PaymentAttempts;
import yonghuang.payments.PaymentStatus;
import yonghuang.payments.Payments.Summary;
import yonghuang.shared.Caller;

/** Paying again after a decline. */
@RestController
@Tag(name = "Payments")
class PaymentAttemptController {
    /** @param clientSecret what the provider's form in the browser needs, while there is something to pay */
    record PayablePayment(
            String id,
            String provider,
            PaymentStatus status,
            @Nullable String clientSecret) {
        static PayablePayment of(Summary payment) {
            return new PayablePayment(payment.id(), payment.provider(), payment.status(), payment.clientSecret());
        }
    }

    private final PaymentAttempts attempts;

    PaymentAttemptController(PaymentAttempts attempts) {
        this.attempts = attempts;
    }

    @Operation(
            operationId = "payAgain",
            summary = "The payment as the provider sees it now; after a decline with a new attempt to pay. "
                    + "While an attempt can be paid, a repeat opens no other.")
    @PostMapping("/api/payments/{id}/attempts")
    PayablePayment again(Caller caller, @PathVariable String id) {
        return PayablePayment.of(attempts.again(caller.account(), id));
    }
}
