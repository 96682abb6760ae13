package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.receipts.Receipt;
import yonghuang.inventory.receipts.ReceiptLine;
import yonghuang.inventory.receipts.Receipts;
import yonghuang.shared.Caller;

/** Goods come in. */
@RestController
class ReceiptController {
    record ReceiptAnswer(String id, String reference, List<ReceiptLine> lines) {
        static ReceiptAnswer of(Receipt receipt) {
            return new ReceiptAnswer(receipt.id(), receipt.reference(), receipt.lines());
        }
    }

    private final Receipts receipts;
    private final StockLevels levels;

    ReceiptController(Receipts receipts, StockLevels levels) {
        this.receipts = receipts;
        this.levels = levels;
    }

    @Operation(operationId = "receiveGoods")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/receipts")
    ReceiptAnswer receive(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestBody ReceiptRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var asked = request.read(ShopDays.dayOf(levels.now()));
        return ReceiptAnswer.of(receipts.receive(where, asked.reference(), asked.lines(), caller.account()));
    }
}
