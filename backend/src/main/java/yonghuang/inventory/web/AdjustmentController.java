package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.ledger.LevelThen;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.ShopSettings;
import yonghuang.shared.Skus;

/** Stock is corrected by hand. */
@RestController
class AdjustmentController {
    private final StockLevels levels;
    private final LevelThen then;
    private final Skus skus;
    private final int largest;

    @Autowired
    AdjustmentController(StockLevels levels, LevelThen then, Skus skus, ShopSettings settings) {
        this(levels, then, skus, settings.largeAdjustment());
    }

    /** @param largest units that one person may add or take away alone */
    AdjustmentController(StockLevels levels, LevelThen then, Skus skus, int largest) {
        this.levels = levels;
        this.then = then;
        this.skus = skus;
        this.largest = largest;
    }

    @Operation(operationId = "adjustStock")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/adjustments")
    StockAnswer adjust(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AdjustmentRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var asked = request.read(Asked.key(key), caller.account());
        var outcome = levels.change(asked.sku(), where, (level, now) -> {
            if (!Keeping.hasAdjusted(level, asked.adjustment())) mustBeAllowed(asked);
            return Keeping.adjust(level, asked.adjustment(), now);
        });
        return switch (outcome) {
            case Keeping.Adjusted done ->
                StockAnswer.of(done.earlier() ? then.after(done.level(), asked.adjustment()) : done.level());
            case Keeping.NoSuchLot none ->
                throw new InvalidInput("lot", "is not a lot of this SKU in this warehouse", "该仓库没有此 SKU 的这一批次");
            case Keeping.BelowReserved below -> throw new BelowReserved(below.available());
        };
    }

    private void mustBeAllowed(AdjustmentRequest.Asked asked) {
        if (skus.find(asked.sku()).isEmpty()) throw new NotFound();
        if (Math.abs(asked.adjustment().units()) > largest) throw new ApprovalNeeded(largest);
    }
}
