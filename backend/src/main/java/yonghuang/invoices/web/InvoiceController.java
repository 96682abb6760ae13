package yonghuang.invoices.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.invoices.Invoice;
import yonghuang.invoices.InvoiceFiles;
import yonghuang.invoices.InvoiceStatus;
import yonghuang.invoices.Invoices;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;

/** Invoices for the office, which issues them elsewhere and hands them in here. */
@RestController
@RequestMapping("/api/invoices")
@Tag(name = "Invoices")
class InvoiceController {
    private static final int LONGEST_REASON = 500;

    /** @param document id of the PDF or OFD file, as {@code POST /api/documents} answered it */
    record IssueInvoiceRequest(String number, String document) {}

    record ReverseInvoiceRequest(String number) {}

    record RefuseRedLetterRequest(String reason) {
        /** @throws InvalidInput naming {@code reason} when it says nothing, or too much */
        String said() {
            return Checked.paragraphOf("reason", reason, LONGEST_REASON);
        }
    }

    private final Invoices invoices;
    private final InvoiceFiles files;

    InvoiceController(Invoices invoices, InvoiceFiles files) {
        this.invoices = invoices;
        this.files = files;
    }

    @Operation(operationId = "listInvoices", summary = "Invoices, those that wait longest first.")
    @GetMapping
    Page<InvoiceAnswer> list(
            @RequestParam(required = false) @Nullable InvoiceStatus status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = invoices.list(status, Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(this::answer).toList(), page.next(), page.total());
    }

    @Operation(operationId = "getInvoice", summary = "An invoice with its history.")
    @GetMapping("/{id}")
    InvoiceAnswer get(@PathVariable String id) {
        return answer(invoices.find(id));
    }

    @Operation(operationId = "getInvoiceDocument", summary = "The issued file, to be saved.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/document")
    ResponseEntity<Resource> document(@PathVariable String id) {
        var file = files.of(invoices.find(id));
        return SavedFile.of(file, files.open(file));
    }

    @Operation(
            operationId = "issueInvoice",
            summary = "Hands in an issued invoice; its amount is the order's money after refunds at this moment.")
    @PostMapping("/{id}/issue")
    InvoiceAnswer issue(Caller caller, @PathVariable String id, @RequestBody IssueInvoiceRequest request) {
        return answer(invoices.issue(
                id, given("number", request.number()), given("document", request.document()), caller.account()));
    }

    @Operation(operationId = "agreeRedLetter", summary = "Both sides agree to take the invoice back.")
    @PostMapping("/{id}/red/agree")
    InvoiceAnswer agree(Caller caller, @PathVariable String id) {
        return answer(invoices.agree(id, caller.account()));
    }

    @Operation(operationId = "refuseRedLetter", summary = "The invoice is not taken back.")
    @PostMapping("/{id}/red/refuse")
    InvoiceAnswer refuse(Caller caller, @PathVariable String id, @RequestBody RefuseRedLetterRequest request) {
        return answer(invoices.refuse(id, caller.account(), request.said()));
    }

    @Operation(operationId = "withdrawRedLetter", summary = "Nobody asks any more to take the invoice back.")
    @PostMapping("/{id}/red/withdraw")
    InvoiceAnswer withdraw(Caller caller, @PathVariable String id) {
        return answer(invoices.withdraw(id, caller.account()));
    }

    @Operation(operationId = "reverseInvoice", summary = "Hands in the red-letter invoice; another may be asked for.")
    @PostMapping("/{id}/reverse")
    InvoiceAnswer reverse(Caller caller, @PathVariable String id, @RequestBody ReverseInvoiceRequest request) {
        return answer(invoices.reverse(id, given("number", request.number()), caller.account()));
    }

    private static String given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) throw new InvalidInput(field, "is missing", "缺少该项");
        return text.strip();
    }

    private InvoiceAnswer answer(Invoice invoice) {
        var document = "/api/invoices/" + invoice.id() + "/document";
        return InvoiceAnswer.of(invoice, invoices.amountOf(invoice), document);
    }
}
