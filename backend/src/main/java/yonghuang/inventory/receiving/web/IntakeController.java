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
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.receiving.Intakes;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** Goods are looked at and taken in. */
@RestController
class IntakeController {
    private final Intakes intakes;
    private final StockLevels levels;

    IntakeController(Intakes intakes, StockLevels levels) {
        this.intakes = intakes;
        this.levels = levels;
    }

    @Operation(operationId = "takeIn")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/intakes")
    IntakeAnswer takeIn(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestBody IntakeRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var asked = request.read(ShopDays.dayOf(levels.now()));
        return IntakeAnswer.of(intakes.receive(where, asked, caller.account()));
    }

    @Operation(operationId = "listIntakes")
    @GetMapping("/api/warehouses/{warehouse}/intakes")
    Page<IntakeAnswer> intakes(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        int most = Asked.limit(limit);
        var found = intakes.page(where, NewestFirst.read(after), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most
                ? NewestFirst.cursor(shown.getLast().at(), shown.getLast().id())
                : null;
        return new Page<>(shown.stream().map(IntakeAnswer::of).toList(), next, intakes.count(where));
    }

    @Operation(operationId = "getIntake")
    @GetMapping("/api/warehouses/{warehouse}/intakes/{id}")
    IntakeAnswer intake(
            @Parameter(hidden = true) Caller caller, @PathVariable String warehouse, @PathVariable String id) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        return IntakeAnswer.of(intakes.find(where, id).orElseThrow(NotFound::new));
    }
}
