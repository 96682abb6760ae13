package yonghuang.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.payments.PaymentForm;

/** What a payment page has to know before it can ask for money. */
@RestController
@Tag(name = "Payments")
class PaymentSettingsController {
    /** @param publishableKey null with the sandbox, and while none is set */
    record PaymentSettings(String provider, @Nullable String publishableKey) {}

    private final PaymentForm form;

    PaymentSettingsController(PaymentForm form) {
        this.form = form;
    }

    @Operation(operationId = "showPaymentSettings", summary = "Who takes the money, and the public key of its form.")
    @GetMapping("/api/payments/settings")
    PaymentSettings show() {
        return new PaymentSettings(form.provider(), form.publishableKey());
    }
}
