package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.Quality;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** Goods are set apart, found good again, or go back to the supplier. A repeat with its key moves nothing more. */
@RestController
class QuarantineController {
    private final StockLevels levels;
    private final Skus skus;

    QuarantineController(StockLevels levels, Skus skus) {
        this.levels = levels;
        this.skus = skus;
    }

    @Operation(operationId = "quarantineLot")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/quarantines")
    StockAnswer quarantine(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody QuarantineRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return handle(where, request.read(Asked.key(key), caller.account()));
    }

    @Operation(operationId = "restockLot")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/restocks")
    StockAnswer restock(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody HandlingRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return handle(where, read(request, MovementKind.RESTOCK, "FOUND_GOOD", key, caller));
    }

    @Operation(operationId = "returnLotToSupplier")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/supplier-returns")
    StockAnswer giveBack(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody HandlingRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return handle(where, read(request, MovementKind.SUPPLIER_RETURN, "TO_SUPPLIER", key, caller));
    }

    private static HandlingRequest.Handled read(
            HandlingRequest request, MovementKind kind, String reason, @Nullable String key, Caller caller) {
        return request.read(kind, reason, Asked.key(key), caller.account());
    }

    private StockAnswer handle(String warehouse, HandlingRequest.Handled asked) {
        var sku = skus.find(asked.sku()).orElseThrow(NotFound::new);
        var handling = asked.handling();
        var outcome = levels.change(sku.sku(), warehouse, (level, now) -> Quality.handle(level, handling, now));
        switch (outcome) {
            case Quality.Handled done -> {}
            case Quality.NoSuchLot none ->
                throw new InvalidInput("lot", "is not a lot of this SKU in this warehouse", "该仓库没有此 SKU 的这一批次");
            case Quality.NotForSale off -> throw new LotNotForSale();
            case Quality.TooFew few -> {
                if (handling.kind() == MovementKind.QUARANTINE) throw new BelowReserved(few.there());
                throw new BelowQuarantined(few.there());
            }
        }
        return StockAnswer.of(levels.find(sku.sku(), warehouse).withoutLapsed(levels.now()));
    }
}
