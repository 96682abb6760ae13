package yonghuang.inventory.receiving.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.receiving.Deliveries;
import yonghuang.inventory.receiving.DeliveryStatus;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** What merchants are to bring. */
@RestController
class DeliveryController {
    private final Deliveries deliveries;
    private final DeliveryAnswers answers;

    DeliveryController(Deliveries deliveries, DeliveryAnswers answers) {
        this.deliveries = deliveries;
        this.answers = answers;
    }

    @Operation(operationId = "announceDelivery")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/deliveries")
    DeliveryAnswer announce(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestBody DeliveryRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return answers.of(deliveries.announce(where, request.read(), caller.account()));
    }

    @Operation(operationId = "listDeliveries")
    @GetMapping("/api/warehouses/{warehouse}/deliveries")
    Page<DeliveryAnswer> deliveries(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable DeliveryStatus status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        int most = Asked.limit(limit);
        var found = deliveries.page(where, status, NewestFirst.read(after), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most
                ? NewestFirst.cursor(shown.getLast().at(), shown.getLast().id())
                : null;
        return new Page<>(shown.stream().map(answers::of).toList(), next, deliveries.count(where, status));
    }

    @Operation(operationId = "getDelivery")
    @GetMapping("/api/warehouses/{warehouse}/deliveries/{id}")
    DeliveryAnswer delivery(
            @Parameter(hidden = true) Caller caller, @PathVariable String warehouse, @PathVariable String id) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        return answers.of(deliveries.find(where, id).orElseThrow(NotFound::new));
    }

    @Operation(operationId = "cancelDelivery")
    @PostMapping("/api/warehouses/{warehouse}/deliveries/{id}/cancel")
    DeliveryAnswer cancel(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody EndRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return answers.of(deliveries.cancel(where, id, request.read(), caller.account()));
    }

    @Operation(operationId = "closeDelivery")
    @PostMapping("/api/warehouses/{warehouse}/deliveries/{id}/close")
    DeliveryAnswer close(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody EndRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return answers.of(deliveries.close(where, id, request.read(), caller.account()));
    }
}
