package yonghuang.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.returns.GoodsReturn;
import yonghuang.returns.GoodsReturn.SecondLook;
import yonghuang.returns.ReturnKind;
import yonghuang.returns.Returns;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** Refunds for returns that are so large that a second person looks at them. */
@RestController
@RequestMapping(path = "/api/refund-approvals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Returns")
class RefundApprovalController {
    private final Returns returns;
    private final AuditTrail trail;

    RefundApprovalController(Returns returns, AuditTrail trail) {
        this.returns = returns;
        this.trail = trail;
    }

    /** @param id the return's */
    @Schema(name = "RefundApproval")
    record RefundApproval(
            String id,
            String order,
            ReturnKind kind,
            SecondLook.State status,
            Money amount,
            Instant requestedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {
        static RefundApproval of(GoodsReturn one) {
            var look = one.second();
            if (look == null) throw new NotFound();
            return new RefundApproval(
                    one.id(),
                    one.order(),
                    one.kind(),
                    look.state(),
                    look.amount(),
                    one.receiving() == null
                            ? one.requestedAt()
                            : one.receiving().at(),
                    look.by(),
                    look.at(),
                    look.reason());
        }
    }

    @Operation(operationId = "listRefundApprovals", summary = "Large refunds for returns, those that wait by default")
    @GetMapping
    Page<RefundApproval> list(
            @RequestParam(defaultValue = "AWAITING") SecondLook.State status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = returns.largeOnes(status, Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(RefundApproval::of).toList(), page.next(), page.total());
    }

    @Operation(operationId = "approveRefund", summary = "Another person than those before agrees: the money goes")
    @PostMapping("/{id}/approve")
    RefundApproval approve(Caller caller, @PathVariable String id) {
        var seen = RefundApproval.of(returns.get(id));
        record(caller, "refund-approved", seen, null);
        return RefundApproval.of(returns.agree(id, caller.account()));
    }

    @Operation(
            operationId = "refuseRefund",
            summary = "Another person does not agree, with a reason; the money stays owed until somebody does")
    @PostMapping("/{id}/refuse")
    RefundApproval refuse(Caller caller, @PathVariable String id, @RequestBody ReturnRequests.Refused request) {
        var reason = request.checked();
        var seen = RefundApproval.of(returns.get(id));
        record(caller, "refund-refused", seen, reason);
        return RefundApproval.of(returns.disagree(id, caller.account(), reason));
    }

    private void record(Caller caller, String act, RefundApproval seen, @Nullable String why) {
        trail.record(
                caller.account(),
                act,
                seen.id(),
                null,
                Map.of("amount", seen.amount().amount()),
                why);
    }
}
