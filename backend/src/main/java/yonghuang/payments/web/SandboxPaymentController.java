package yonghuang.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.payments.SandboxPayments;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;

/** Pays with play money; there only with the sandbox provider. */
@RestController
@Tag(name = "Sandbox payments")
class SandboxPaymentController {
    private final ObjectProvider<SandboxPayments> payments;

    SandboxPaymentController(ObjectProvider<SandboxPayments> payments) {
        this.payments = payments;
    }

    @Operation(
            operationId = "confirmSandboxPayment",
            summary = "Pay or decline; the order is paid when this answers. A repeat changes nothing.")
    @PostMapping(path = "/api/sandbox/payments/{id}/confirm", produces = MediaType.APPLICATION_JSON_VALUE)
    ConfirmedPayment confirm(Caller caller, @PathVariable String id, @RequestBody ConfirmRequest request) {
        var sandbox = payments.getIfAvailable();
        if (sandbox == null) throw new NotFound();
        return ConfirmedPayment.of(sandbox.confirm(caller.account(), id, request.decided()));
    }
}
