package yonghuang.inventory.approvals.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.approvals.Approval;
import yonghuang.inventory.approvals.Approvals;
import yonghuang.inventory.level.NewestFirst.Position;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.BelowQuarantined;
import yonghuang.inventory.web.BelowReserved;
import yonghuang.inventory.web.Fields;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** What was asked for in a warehouse is read and decided, by its people or by the office; never by who asked. */
@RestController
@RequestMapping("/api/warehouses/{warehouse}/approvals")
class ApprovalController {
    record ApproveRequest(@Nullable String note) {}

    record RefuseRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String note) {}

    private final Approvals approvals;
    private final Skus skus;

    ApprovalController(Approvals approvals, Skus skus) {
        this.approvals = approvals;
        this.skus = skus;
    }

    @Operation(operationId = "listApprovals", summary = "Newest first, with the records of destruction")
    @GetMapping
    Page<ApprovalAnswer> list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @Parameter(schema = @Schema(implementation = Approval.Status.class))
                    @RequestParam(required = false)
                    @Nullable
                    String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var which = where("warehouse")
                .is(WarehouseAccess.readable(caller, warehouse).id());
        var wanted = Asked.oneOf("status", Approval.Status.class, status);
        if (wanted != null) which = which.and("status").is(wanted);
        int most = Asked.limit(limit);
        var found = approvals.page(which, Position.read(after), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most
                ? new Position(shown.getLast().askedAt(), shown.getLast().id()).cursor()
                : null;
        return new Page<>(shown.stream().map(this::answer).toList(), next, approvals.count(which));
    }

    @Operation(operationId = "getApproval")
    @GetMapping("/{id}")
    ApprovalAnswer one(
            @Parameter(hidden = true) Caller caller, @PathVariable String warehouse, @PathVariable String id) {
        return answer(find(WarehouseAccess.readable(caller, warehouse).id(), id));
    }

    @Operation(operationId = "approve", summary = "The units move now, once however often it is sent")
    @PostMapping("/{id}/approve")
    ApprovalAnswer approve(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody ApproveRequest request) {
        var asked = find(WarehouseAccess.decidable(caller, warehouse).id(), id);
        var fields = new Fields();
        var note = fields.optional("note", request.note(), 500);
        fields.refuseWrong();
        var settled = approvals.approve(asked.id(), caller.account(), note);
        var there = settled.there();
        if (there == null) return answer(settled.approval());
        throw switch (asked.kind()) {
            case WRITE_OFF -> new BelowQuarantined(there);
            case ADJUSTMENT -> new BelowReserved(there);
        };
    }

    @Operation(operationId = "refuse")
    @PostMapping("/{id}/refuse")
    ApprovalAnswer refuse(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody RefuseRequest request) {
        var asked = find(WarehouseAccess.decidable(caller, warehouse).id(), id);
        var fields = new Fields();
        var note = fields.text("note", request.note(), 500);
        fields.refuseWrong();
        return answer(approvals.refuse(asked.id(), caller.account(), note));
    }

    private Approval find(String warehouse, String id) {
        return approvals
                .find(id)
                .filter(approval -> approval.warehouse().equals(warehouse))
                .orElseThrow(NotFound::new);
    }

    private ApprovalAnswer answer(Approval approval) {
        return ApprovalAnswer.of(
                approval, skus.find(approval.sku()).map(Skus.Sku::productTitle).orElse(null));
    }
}
