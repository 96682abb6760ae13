package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.orders.Checkout;
import yonghuang.orders.MyOrders;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.Page;

/** A buyer's orders. */
@RestController
@RequestMapping(path = "/api/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Orders")
class OrderController {
    private final Checkout checkout;
    private final MyOrders orders;

    OrderController(Checkout checkout, MyOrders orders) {
        this.checkout = checkout;
        this.orders = orders;
    }

    @Operation(
            operationId = "placeOrder",
            summary =
                    "Hold the stock and ask for the money. The same key and body again: the same answer, no second order.")
    @ApiResponse(responseCode = "201", description = "The order, awaiting payment")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OrderResponse place(
            Caller caller,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody OrderRequest request) {
        var placed = checkout.place(caller.account(), OrderKey.checked(key), request.checked());
        return OrderResponse.of(placed.order(), placed.payment());
    }

    @Operation(operationId = "listMyOrders", summary = "My orders, the newest first")
    @GetMapping
    Page<OrderResponse> list(
            Caller caller,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = orders.list(caller.account(), Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(OrderResponse::of).toList(), page.next(), page.total());
    }

    @Operation(operationId = "showMyOrder", summary = "One of my orders")
    @GetMapping("/{id}")
    OrderResponse show(Caller caller, @PathVariable String id) {
        return OrderResponse.of(orders.show(caller.account(), id));
    }

    @Operation(
            operationId = "cancelMyOrder",
            summary = "Cancel before anything was handed over; what was paid goes back. Cancelled already: unchanged.")
    @PostMapping("/{id}/cancel")
    OrderResponse cancel(Caller caller, @PathVariable String id) {
        return OrderResponse.of(orders.cancel(caller.account(), id));
    }

    @Operation(
            operationId = "cancelOrderLine",
            summary =
                    "Cancel units of one line that are not handed over yet, also of a partly shipped order; their money goes back.")
    @PostMapping("/{id}/lines/{line}/cancel")
    OrderResponse cancelLine(
            Caller caller,
            @PathVariable String id,
            @PathVariable int line,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody LineCancelRequest request) {
        return OrderResponse.of(orders.cancelLine(caller.account(), id, request.checked(line, key)));
    }

    @Operation(
            operationId = "chooseAboutShortage",
            summary = "Wait for units that were not there, or take their money back. The same choice again: unchanged.")
    @PostMapping("/{id}/shortages/{n}")
    OrderResponse choose(
            Caller caller, @PathVariable String id, @PathVariable int n, @RequestBody ShortageRequest request) {
        return OrderResponse.of(orders.choose(caller.account(), id, n, request.checked()));
    }
}
