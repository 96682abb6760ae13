package yonghuang.inventory.transfers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.transfers.Transfer;
import yonghuang.inventory.transfers.Transfers;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** Goods go from one warehouse to another: the source drafts, sends and cancels, the target receives. */
@RestController
@RequestMapping("/api/warehouses/{warehouse}/transfers")
class TransferController {
    private final Transfers transfers;
    private final TransferPages pages;
    private final StockLevels levels;
    private final Skus skus;

    TransferController(Transfers transfers, StockLevels levels, Skus skus) {
        this.transfers = transfers;
        this.pages = new TransferPages(transfers);
        this.levels = levels;
        this.skus = skus;
    }

    @Operation(operationId = "draftTransfer")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    TransferAnswer draft(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TransferDraftRequest request) {
        var from = WarehouseAccess.workable(caller, warehouse).id();
        var named = Asked.key(key);
        var asked = request.read(from, skus);
        return answer(transfers.draft(from, asked.to(), asked.plan(), asked.lines(), caller.account(), named));
    }

    /** Newest first; those that begin or end here, or one kind of them. */
    @Operation(operationId = "listTransfers")
    @GetMapping
    Page<TransferAnswer> list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        var page = pages.page(where, direction, status, Asked.limit(limit), after);
        return new Page<>(page.items().stream().map(this::answer).toList(), page.next(), page.total());
    }

    @Operation(operationId = "readTransfer")
    @GetMapping("/{id}")
    TransferAnswer read(
            @Parameter(hidden = true) Caller caller, @PathVariable String warehouse, @PathVariable String id) {
        return answer(transfers.find(WarehouseAccess.readable(caller, warehouse).id(), id));
    }

    @Operation(operationId = "sendTransfer")
    @PostMapping("/{id}/send")
    TransferAnswer send(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody TransferSendRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return answer(transfers.send(where, id, request.read(caller.account(), levels.now())));
    }

    @Operation(operationId = "cancelTransfer")
    @PostMapping("/{id}/cancel")
    TransferAnswer cancel(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody TransferCancelRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return answer(transfers.cancel(where, id, request.read(caller.account(), levels.now())));
    }

    @Operation(operationId = "receiveTransfer")
    @PostMapping("/{id}/receive")
    TransferAnswer receive(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody TransferReceiptRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return answer(transfers.receive(where, id, request.read(caller.account())));
    }

    private TransferAnswer answer(Transfer transfer) {
        return TransferAnswer.of(transfer, skus);
    }
}
