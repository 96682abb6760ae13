package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.orders.Orders;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.shared.Page;

/** Paid orders as a merchant sees them: its own lines, nothing of who bought. */
@RestController
@RequestMapping("/api/merchants/{merchant}/orders")
class MerchantOrderController {
    private final Orders orders;
    private final MerchantDuties duties;

    MerchantOrderController(Orders orders, MerchantDuties duties) {
        this.orders = orders;
        this.duties = duties;
    }

    @Operation(operationId = "listSoldOrders", summary = "Paid orders with goods of the merchant, the last paid first")
    @GetMapping
    Page<MerchantOrder> sold(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        duties.require(caller, merchant, Duty.LOOK);
        var page = orders.soldBy(merchant, Checked.limit(limit), after);
        var shown = page.items().stream()
                .map(order -> MerchantOrder.of(order, merchant))
                .toList();
        return new Page<>(shown, page.next(), page.total());
    }

    @Operation(operationId = "getSoldOrder")
    @GetMapping("/{id}")
    MerchantOrder one(@Parameter(hidden = true) Caller caller, @PathVariable String merchant, @PathVariable String id) {
        duties.require(caller, merchant, Duty.LOOK);
        return MerchantOrder.of(orders.soldBy(merchant, id), merchant);
    }
}
