package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
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
import yonghuang.orders.Fulfilments;
import yonghuang.orders.Fulfilments.Step;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Role;

/** The work list of a warehouse. Its own people work on it; office and administrators may look. */
@RestController
@RequestMapping(path = "/api/warehouses/{w}/fulfilments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Fulfilments")
class FulfilmentController {
    private final Fulfilments fulfilments;

    FulfilmentController(Fulfilments fulfilments) {
        this.fulfilments = fulfilments;
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
        mayLook(caller, warehouse);
        var page = fulfilments.list(warehouse, status(status), order, Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(FulfilmentResponse::of).toList(), page.next(), page.total());
    }

    @Operation(operationId = "showFulfilment", summary = "One fulfilment, with the lots to pick from")
    @GetMapping("/{id}")
    FulfilmentResponse show(Caller caller, @PathVariable("w") String warehouse, @PathVariable String id) {
        mayLook(caller, warehouse);
        return FulfilmentResponse.of(fulfilments.show(warehouse, id));
    }

    @Operation(operationId = "pickFulfilment", summary = "Some units of one lot were scanned")
    @PostMapping("/{id}/pick")
    FulfilmentResponse pick(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody FulfilmentRequests.Pick request) {
        var step = step(caller, warehouse, id, key);
        var picked = request.checked();
        return FulfilmentResponse.of(fulfilments.pick(step, picked.sku(), picked.lot(), picked.units()));
    }

    @Operation(operationId = "packFulfilment", summary = "Everything picked is in boxes")
    @PostMapping("/{id}/pack")
    FulfilmentResponse pack(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody FulfilmentRequests.Pack request) {
        var step = step(caller, warehouse, id, key);
        var packed = request.checked();
        return FulfilmentResponse.of(fulfilments.pack(step, packed.parcels(), packed.weightGrams()));
    }

    @Operation(operationId = "shipFulfilment", summary = "The carrier has it; the units leave the stock")
    @PostMapping("/{id}/ship")
    FulfilmentResponse ship(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody FulfilmentRequests.Ship request) {
        var step = step(caller, warehouse, id, key);
        var shipped = request.checked();
        return FulfilmentResponse.of(fulfilments.ship(step, shipped.carrier(), shipped.trackingNumber()));
    }

    @Operation(operationId = "deliverFulfilment", summary = "The buyer has it")
    @PostMapping("/{id}/deliver")
    FulfilmentResponse deliver(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) FulfilmentRequests.@Nullable Deliver request) {
        return FulfilmentResponse.of(fulfilments.deliver(step(caller, warehouse, id, key)));
    }

    private static void mayLook(Caller caller, String warehouse) {
        boolean may = caller.warehouses().contains(warehouse) || caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
        if (!may) throw new NotFound();
    }

    /** Keys of two people are two keys. */
    private static Step step(Caller caller, String warehouse, String id, @Nullable String key) {
        if (!caller.warehouses().contains(warehouse)) throw new NotFound();
        var named = key == null || key.isEmpty() ? null : caller.account() + " " + OrderKey.checked(key);
        return new Step(warehouse, id, named, caller.account());
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
