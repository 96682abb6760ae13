package yonghuang.inventory.repack.web;

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
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.level.Repacking;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.repack.Repacks;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.BelowReserved;
import yonghuang.inventory.web.StockAnswer;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** Lots are split and packed together. A repeat with its key moves nothing more. */
@RestController
class RepackController {
    private final Repacks repacks;
    private final StockLevels levels;
    private final Skus skus;

    RepackController(Repacks repacks, StockLevels levels, Skus skus) {
        this.repacks = repacks;
        this.levels = levels;
        this.skus = skus;
    }

    @Operation(operationId = "splitLot", summary = "Units get a number of their own; certificate and days stay")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/lots/{lot}/splits")
    StockAnswer split(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String lot,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SplitRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var by = new Repacks.By(caller.account(), Asked.key(key));
        var asked = request.read();
        mustBeKnown(asked.sku());
        var part = new LotUnits(lot, asked.units());
        return answer(asked.sku(), where, repacks.split(asked.sku(), where, part, asked.newLot(), by), null);
    }

    @Operation(
            operationId = "mergeLots",
            summary = "Some lots become a new one; it expires when the first of them does")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/merges")
    StockAnswer merge(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MergeRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var by = new Repacks.By(caller.account(), Asked.key(key));
        var asked = request.read();
        mustBeKnown(asked.sku());
        var outcome = repacks.merge(asked.sku(), where, asked.parts(), asked.lot(), asked.certificate(), by);
        return answer(asked.sku(), where, outcome, "parts");
    }

    private void mustBeKnown(String sku) {
        if (skus.find(sku).isEmpty()) throw new NotFound();
    }

    /** @param parts member that names the lots, null where the address does */
    private StockAnswer answer(String sku, String warehouse, Repacking.Outcome outcome, @Nullable String parts) {
        return switch (outcome) {
            case Repacking.Repacked done ->
                StockAnswer.of(levels.find(sku, warehouse).withoutLapsed(levels.now()));
            case Repacking.TooFew few -> throw new BelowReserved(few.available());
            case Repacking.NoSuchLot none -> {
                if (parts == null) throw new NotFound();
                throw new InvalidInput(
                        parts + "[" + none.part() + "].lot",
                        "is not a lot of this SKU in this warehouse",
                        "该仓库没有此 SKU 的这一批次");
            }
            case Repacking.LotTaken taken -> throw new IllegalStateException("refused before");
            case Repacking.OffSale off -> throw new IllegalStateException("refused before");
        };
    }
}
