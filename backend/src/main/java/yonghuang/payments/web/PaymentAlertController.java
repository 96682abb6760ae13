package yonghuang.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.payments.AlertDesk;
import yonghuang.payments.PaymentAlert;
import yonghuang.payments.PaymentAlerts;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;

/** Odd money, for the office. */
@RestController
@Tag(name = "Payments")
class PaymentAlertController {
    private static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 20;
    private static final int LONGEST_NOTE = 500;

    /** Whole minor units of a currency, which here may be another than ours. */
    record FoundMoney(long amount, String currency) {}

    /**
     * @param order id of the order; null when the money fits none
     * @param expected null when we asked for nothing
     * @param live real money
     * @param words the provider's own
     * @param givenBack null while open
     */
    record PaymentAlertAnswer(
            String id,
            PaymentAlert.Kind kind,
            @Nullable String payment,
            @Nullable String order,
            @Nullable FoundMoney expected,
            FoundMoney found,
            boolean live,
            @Nullable String words,
            Instant at,
            boolean open,
            @Nullable Boolean givenBack,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable String note) {
        static PaymentAlertAnswer of(PaymentAlert alert) {
            var expected = alert.expected();
            var ending = alert.ending();
            return new PaymentAlertAnswer(
                    alert.id(),
                    alert.kind(),
                    alert.payment(),
                    alert.reference(),
                    expected == null ? null : new FoundMoney(expected, "CNY"),
                    new FoundMoney(alert.found(), alert.currency()),
                    alert.live(),
                    alert.words(),
                    alert.at(),
                    alert.open(),
                    ending == null ? null : ending.givenBack(),
                    ending == null ? null : ending.by(),
                    ending == null ? null : ending.at(),
                    ending == null ? null : ending.note());
        }
    }

    record CloseAlertRequest(String note) {
        /** @throws InvalidInput naming {@code note} when it says nothing, or too much */
        String said() {
            if (note == null || note.isBlank() || note.strip().length() > LONGEST_NOTE)
                throw new InvalidInput("note", "must have 1 to 500 characters", "须为 1 至 500 个字符");
            return note.strip();
        }
    }

    private final PaymentAlerts alerts;
    private final AlertDesk desk;

    PaymentAlertController(PaymentAlerts alerts, AlertDesk desk) {
        this.alerts = alerts;
        this.desk = desk;
    }

    @Operation(
            operationId = "listPaymentAlerts",
            summary = "Odd money, newest first; open=true leaves out what has ended.")
    @GetMapping("/api/payments/alerts")
    Page<PaymentAlertAnswer> list(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int items = limit == null ? USUAL_ITEMS : limit;
        if (items < 1 || items > MOST_ITEMS) throw new InvalidInput("limit", "must be 1 to 100", "须为 1 至 100");
        var page = alerts.list(open, items, after);
        return new Page<>(page.items().stream().map(PaymentAlertAnswer::of).toList(), page.next(), page.total());
    }

    @Operation(operationId = "giveBackAlertedMoney", summary = "Sends back whole what was captured in another sum.")
    @PostMapping("/api/payments/alerts/{id}/give-back")
    PaymentAlertAnswer giveBack(Caller caller, @PathVariable String id) {
        return PaymentAlertAnswer.of(desk.giveBack(id, caller.account()));
    }

    @Operation(operationId = "closePaymentAlert", summary = "Ends an alert that was settled outside the shop.")
    @PostMapping("/api/payments/alerts/{id}/close")
    PaymentAlertAnswer close(Caller caller, @PathVariable String id, @RequestBody CloseAlertRequest request) {
        return PaymentAlertAnswer.of(desk.close(id, caller.account(), request.said()));
    }
}
