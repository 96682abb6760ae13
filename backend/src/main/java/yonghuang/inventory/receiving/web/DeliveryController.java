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
import yonghuang.inventory.receiving.Delivery;
import yonghuang.inventory.receiving.DeliveryLine;
import yonghuang.inventory.receiving.DeliveryStatus;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** What merchants are to bring. */
@RestController
class DeliveryController {
    private final Deliveries deliveries;
    private final Skus skus;
    private final MerchantNames merchants;

    DeliveryController(Deliveries deliveries, Skus skus, MerchantNames merchants) {
        this.deliveries = deliveries;
        this.skus = skus;
        this.merchants = merchants;
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
        return answer(deliveries.announce(where, request.read(), caller.account()));
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
        return new Page<>(shown.stream().map(this::answer).toList(), next, deliveries.count(where, status));
    }

    @Operation(operationId = "getDelivery")
    @GetMapping("/api/warehouses/{warehouse}/deliveries/{id}")
    DeliveryAnswer delivery(
            @Parameter(hidden = true) Caller caller, @PathVariable String warehouse, @PathVariable String id) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        return answer(deliveries.find(where, id).orElseThrow(NotFound::new));
    }

    @Operation(operationId = "cancelDelivery")
    @PostMapping("/api/warehouses/{warehouse}/deliveries/{id}/cancel")
    DeliveryAnswer cancel(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody EndRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return answer(deliveries.cancel(where, id, request.read(), caller.account()));
    }

    @Operation(operationId = "closeDelivery")
    @PostMapping("/api/warehouses/{warehouse}/deliveries/{id}/close")
    DeliveryAnswer close(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody EndRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return answer(deliveries.close(where, id, request.read(), caller.account()));
    }

    private DeliveryAnswer answer(Delivery delivery) {
        var name = merchants.nameOf(delivery.merchant()).orElse(null);
        return new DeliveryAnswer(
                delivery.id(),
                delivery.warehouse(),
                new DeliveryAnswer.From(delivery.merchant(), name),
                delivery.reference(),
                delivery.expectedOn(),
                delivery.status(),
                delivery.lines().stream().map(this::line).toList(),
                delivery.intakes().stream().map(Delivery.Taken::id).toList(),
                DeliveryAnswer.End.of(delivery.ending()),
                delivery.note(),
                delivery.at(),
                delivery.actor());
    }

    private DeliveryAnswer.Line line(DeliveryLine line) {
        var title = skus.find(line.sku()).map(Skus.Sku::productTitle).orElse(null);
        return new DeliveryAnswer.Line(
                line.sku(), title, line.announced(), line.accepted(), line.rejected(), line.damaged());
    }
}
