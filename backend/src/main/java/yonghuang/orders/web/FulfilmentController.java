package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.LotWhereabouts;
import yonghuang.orders.Fulfilments;
import yonghuang.orders.Fulfilments.Fulfilment;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;

/** The work list of a warehouse. Its own people work on it; office and administrators may look. */
@RestController
@RequestMapping(path = "/api/warehouses/{w}/fulfilments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Fulfilments")
class FulfilmentController {
    private final Fulfilments fulfilments;
    private final LotWhereabouts whereabouts;

    FulfilmentController(Fulfilments fulfilments, LotWhereabouts whereabouts) {
        this.fulfilments = fulfilments;
        this.whereabouts = whereabouts;
    }

    @Operation(operationId = "listFulfilments", summary = "Paid orders of this warehouse, the first paid first")
    @GetMapping
    Page<FulfilmentResponse> list(
            Caller caller,
            @PathVariable("w") String warehouse,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        FloorAccess.look(caller, warehouse);
        var page = fulfilments.list(warehouse, status(status), order, Checked.limit(limit), after);
        var bins = binsOf(page.items(), warehouse);
        var items = page.items().stream()
                .map(found -> FulfilmentResponse.of(found, bins))
                .toList();
        return new Page<>(items, page.next(), page.total());
    }

    @Operation(operationId = "showFulfilment", summary = "One fulfilment, with the lots to pick from")
    @GetMapping("/{id}")
    FulfilmentResponse show(Caller caller, @PathVariable("w") String warehouse, @PathVariable String id) {
        FloorAccess.look(caller, warehouse);
        return answer(fulfilments.show(warehouse, id));
    }

    @Operation(operationId = "pickFulfilment", summary = "Some units of one lot were scanned")
    @PostMapping("/{id}/pick")
    FulfilmentResponse pick(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody FulfilmentRequests.Pick request) {
        var step = FloorAccess.step(caller, warehouse, id, key);
        var picked = request.checked();
        return answer(fulfilments.pick(step, picked.sku(), picked.lot(), picked.units()));
    }

    @Operation(
            operationId = "shortFulfilment",
            summary = "Some units of a lot are not there: others are had where possible, else the buyer is asked")
    @PostMapping("/{id}/short")
    FulfilmentResponse missing(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody FulfilmentRequests.Missing request) {
        var step = FloorAccess.keyedStep(caller, warehouse, id, key);
        return answer(fulfilments.missing(step, request.checked()));
    }

    @Operation(operationId = "packFulfilment", summary = "Everything picked is in boxes")
    @PostMapping("/{id}/pack")
    FulfilmentResponse pack(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody FulfilmentRequests.Pack request) {
        var step = FloorAccess.step(caller, warehouse, id, key);
        var packed = request.checked();
        return answer(fulfilments.pack(step, packed.parcels(), packed.weightGrams()));
    }

    @Operation(operationId = "shipFulfilment", summary = "The carrier has it; the units leave the stock")
    @PostMapping("/{id}/ship")
    FulfilmentResponse ship(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody FulfilmentRequests.Ship request) {
        var step = FloorAccess.step(caller, warehouse, id, key);
        var shipped = request.checked();
        return answer(fulfilments.ship(step, shipped.carrier(), shipped.trackingNumber()));
    }

    @Operation(operationId = "deliverFulfilment", summary = "The buyer has it")
    @PostMapping("/{id}/deliver")
    FulfilmentResponse deliver(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) FulfilmentRequests.@Nullable Deliver request) {
        return answer(fulfilments.deliver(FloorAccess.step(caller, warehouse, id, key)));
    }

    private FulfilmentResponse answer(Fulfilment fulfilment) {
        return FulfilmentResponse.of(
                fulfilment, binsOf(List.of(fulfilment), fulfilment.parcel().warehouse()));
    }

    private Map<String, Map<String, String>> binsOf(List<Fulfilment> shown, String warehouse) {
        var skus = shown.stream()
                .flatMap(fulfilment -> fulfilment.parcel().skus().stream())
                .collect(Collectors.toSet());
        return skus.isEmpty() ? Map.of() : whereabouts.bins(skus, warehouse);
    }

    private static @Nullable ParcelStatus status(@Nullable String name) {
        if (name == null) return null;
        return Arrays.stream(ParcelStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "status",
                        "must be one of " + Arrays.toString(ParcelStatus.values()),
                        "必须是 " + Arrays.toString(ParcelStatus.values()) + " 之一"));
    }
}
