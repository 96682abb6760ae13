package yonghuang.invoices.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.invoices.Invoice;
import yonghuang.invoices.InvoiceFiles;
import yonghuang.invoices.InvoiceWish;
import yonghuang.invoices.Invoices;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;

/** The invoice of an own order. */
@RestController
@Tag(name = "Invoices")
class OrderInvoiceController {
    private static final int LONGEST_REASON = 500;

    /**
     * @param uscc of the organisation, for COMPANY only
     * @param email where it may be sent
     */
    record InvoiceRequest(
            InvoiceWish.@Nullable Kind kind,
            String title,
            @Nullable String uscc,
            @Nullable String email) {}

    record RedLetterRequest(String reason) {
        /** @throws InvalidInput naming {@code reason} when it says nothing, or too much */
        String said() {
            return Checked.paragraphOf("reason", reason, LONGEST_REASON);
        }
    }

    private final Invoices invoices;
    private final InvoiceFiles files;

    OrderInvoiceController(Invoices invoices, InvoiceFiles files) {
        this.invoices = invoices;
        this.files = files;
    }

    @Operation(
            operationId = "requestInvoice",
            summary = "Asks for an invoice of a paid order; it is issued once nothing of it can be cancelled any more.")
    @PostMapping("/api/orders/{id}/invoice")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    InvoiceAnswer request(Caller caller, @PathVariable String id, @RequestBody InvoiceRequest request) {
        var wish = InvoiceWish.of(request.kind(), request.title(), request.uscc(), request.email());
        return answer(invoices.request(caller.account(), id, wish));
    }

    @Operation(operationId = "getOrderInvoice", summary = "The latest invoice of an own order.")
    @GetMapping("/api/orders/{id}/invoice")
    InvoiceAnswer get(Caller caller, @PathVariable String id) {
        return answer(invoices.ofOrder(caller.account(), id));
    }

    @Operation(operationId = "askRedLetter", summary = "Asks to take the issued invoice back.")
    @PostMapping("/api/orders/{id}/invoice/red")
    InvoiceAnswer askRed(Caller caller, @PathVariable String id, @RequestBody RedLetterRequest request) {
        return answer(invoices.askRed(caller.account(), id, request.said()));
    }

    @Operation(operationId = "getOrderInvoiceDocument", summary = "The issued file, to be saved.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/orders/{id}/invoice/document")
    ResponseEntity<Resource> document(Caller caller, @PathVariable String id) {
        var file = files.of(invoices.ofOrder(caller.account(), id));
        return SavedFile.of(file, files.open(file));
    }

    private InvoiceAnswer answer(Invoice invoice) {
        var document = "/api/orders/" + invoice.order() + "/invoice/document";
        return InvoiceAnswer.of(invoice, invoices.amountOf(invoice), document);
    }
}
