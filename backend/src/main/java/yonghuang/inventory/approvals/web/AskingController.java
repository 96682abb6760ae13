package yonghuang.inventory.approvals.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.approvals.Approval;
import yonghuang.inventory.approvals.Approvals;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.web.AdjustmentRequest;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.BelowQuarantined;
import yonghuang.inventory.web.BelowReserved;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** Somebody in the warehouse asks for a write-off or an adjustment. Nothing moves; a repeat with its key asks once. */
@RestController
class AskingController {
    private final Approvals approvals;
    private final StockLevels levels;
    private final Skus skus;

    AskingController(Approvals approvals, StockLevels levels, Skus skus) {
        this.approvals = approvals;
        this.levels = levels;
        this.skus = skus;
    }

    @Operation(operationId = "askForWriteOff")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/write-offs")
    ApprovalAnswer writeOff(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WriteOffRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var id = id(where, caller, Asked.key(key));
        var asked = request.read();
        return ask(new Approval(
                id,
                where,
                Approval.Kind.WRITE_OFF,
                asked.sku(),
                asked.lot(),
                asked.units(),
                asked.reason(),
                asked.note(),
                asked.destruction(),
                Approval.Status.AWAITING,
                caller.account(),
                levels.now(),
                null,
                null,
                null,
                0));
    }

    @Operation(operationId = "askForAdjustment")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/adjustment-requests")
    ApprovalAnswer adjustment(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AdjustmentRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var id = id(where, caller, Asked.key(key));
        var asked = request.read(Asked.key(key), caller.account());
        var wanted = asked.adjustment();
        return ask(new Approval(
                id,
                where,
                Approval.Kind.ADJUSTMENT,
                asked.sku(),
                wanted.lot(),
                wanted.units(),
                wanted.reason(),
                wanted.note(),
                null,
                Approval.Status.AWAITING,
                caller.account(),
                levels.now(),
                null,
                null,
                null,
                0));
    }

    private ApprovalAnswer ask(Approval approval) {
        var sku = skus.find(approval.sku()).orElseThrow(NotFound::new);
        var known = approvals.find(approval.id());
        if (known.isEmpty()) mustBePossible(approval);
        return ApprovalAnswer.of(known.orElseGet(() -> approvals.ask(approval)), sku.productTitle());
    }

    /** As things stand now; what counts is how they stand when it is approved. */
    private void mustBePossible(Approval asked) {
        var lot = levels.find(asked.sku(), asked.warehouse())
                .withoutLapsed(levels.now())
                .lot(asked.lot())
                .orElseThrow(() ->
                        new InvalidInput("lot", "is not a lot of this SKU in this warehouse", "该仓库没有此 SKU 的这一批次"));
        switch (asked.kind()) {
            case WRITE_OFF -> mustBeInQuarantine(lot, asked.units());
            case ADJUSTMENT -> mustBeAvailable(lot, asked.units());
        }
    }

    private static void mustBeInQuarantine(Lot lot, int units) {
        if (units > lot.quarantined()) throw new BelowQuarantined(lot.quarantined());
    }

    private static void mustBeAvailable(Lot lot, int signed) {
        if (lot.available() + (long) signed < 0) throw new BelowReserved(lot.available());
    }

    /** The same key of the same account in the same warehouse asks for the same thing. */
    private static String id(String warehouse, Caller caller, String key) {
        var named = warehouse + "\n" + caller.account() + "\n" + key;
        return "apr_"
                + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }
}
