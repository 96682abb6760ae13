package yonghuang.accounting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.accounting.payouts.Payout;
import yonghuang.accounting.payouts.PayoutDesk;
import yonghuang.accounting.payouts.Payouts;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.Money;
import yonghuang.shared.Page;

/** Payouts to merchants, proposed and decided by two people of the office. */
@RestController
@RequestMapping("/api/payouts")
class PayoutController {
    private static final int LONGEST = 500;
    private static final int LONGEST_REFERENCE = 100;

    record PaidMerchant(String id, String name) {}

    /**
     * @param month as 2026-11
     * @param provider manual or stripe
     * @param destination the merchant's account at the provider, null when it is paid by hand
     * @param reason why it was refused, or the provider's word for why it failed
     * @param reference by which the bank or the provider knows it, null until it is paid
     */
    record PayoutAnswer(
            String id,
            PaidMerchant merchant,
            String month,
            Money amount,
            Payout.Status status,
            String provider,
            @Nullable String destination,
            String proposedBy,
            Instant proposedAt,
            @Nullable String approvedBy,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable Instant paidAt) {}

    record PayoutRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String merchant,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String month) {}

    record RefusePayoutRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String reason) {}

    record PaidRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String reference) {}

    private final Payouts payouts;
    private final PayoutDesk desk;
    private final MerchantNames merchants;

    PayoutController(Payouts payouts, PayoutDesk desk, MerchantNames merchants) {
        this.payouts = payouts;
        this.desk = desk;
        this.merchants = merchants;
    }

    @Operation(operationId = "listPayouts", summary = "Newest first")
    @GetMapping
    Page<PayoutAnswer> list(
            @Parameter(schema = @Schema(implementation = Payout.Status.class)) @RequestParam(required = false) @Nullable
                    String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = payouts.page(Asked.oneOf("status", Payout.Status.class, status), Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(this::answer).toList(), page.next(), page.total());
    }

    @Operation(operationId = "getPayout")
    @GetMapping("/{id}")
    PayoutAnswer one(@PathVariable String id) {
        return answer(payouts.find(id));
    }

    @Operation(operationId = "proposePayout", summary = "What is open for a month that is over")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PayoutAnswer propose(@Parameter(hidden = true) Caller caller, @RequestBody PayoutRequest request) {
        var merchant = Checked.textOf("merchant", request.merchant(), 100);
        var month = Asked.month("month", request.month());
        if (merchants.nameOf(merchant).isEmpty()) {
            throw new InvalidInput("merchant", "is no merchant", "没有该商家");
        }
        return answer(desk.propose(merchant, month, caller.account()));
    }

    @Operation(operationId = "approvePayout", summary = "By another person than proposed it; pays, once")
    @PostMapping("/{id}/approve")
    PayoutAnswer approve(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return answer(desk.approve(id, caller.account()));
    }

    @Operation(operationId = "refusePayout")
    @PostMapping("/{id}/refuse")
    PayoutAnswer refuse(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestBody RefusePayoutRequest request) {
        return answer(desk.refuse(id, caller.account(), Checked.textOf("reason", request.reason(), LONGEST)));
    }

    @Operation(operationId = "reportPayoutPaid", summary = "Paid by hand at the bank, under this reference")
    @PostMapping("/{id}/paid")
    PayoutAnswer paid(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody PaidRequest request) {
        var reference = Checked.textOf("reference", request.reference(), LONGEST_REFERENCE);
        return answer(desk.paid(id, caller.account(), reference));
    }

    private PayoutAnswer answer(Payout payout) {
        boolean approved = payout.decidedBy() != null && payout.status() != Payout.Status.REFUSED;
        return new PayoutAnswer(
                payout.id(),
                new PaidMerchant(
                        payout.merchant(), merchants.nameOf(payout.merchant()).orElse(payout.merchant())),
                payout.month(),
                Money.fen(payout.fen()),
                payout.status(),
                payout.provider(),
                payout.destination(),
                payout.proposedBy(),
                payout.proposedAt(),
                approved ? payout.decidedBy() : null,
                payout.decidedBy(),
                payout.decidedAt(),
                payout.reason(),
                payout.reference(),
                payout.paidAt());
    }
}
