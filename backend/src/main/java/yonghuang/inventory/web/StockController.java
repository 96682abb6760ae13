package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.Warehouse;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.availability.StockedSkus;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Caller;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** What the warehouses have. */
@RestController
class StockController {
    record WarehouseList(List<Warehouse> items) {}

    record StockItem(String sku, String title, int available, int reserved, int quarantined) {}

    private final StockLevels levels;
    private final StockedSkus stocked;
    private final Skus skus;

    StockController(StockLevels levels, StockedSkus stocked, Skus skus) {
        this.levels = levels;
        this.stocked = stocked;
        this.skus = skus;
    }

    @Operation(operationId = "listWarehouses")
    @GetMapping("/api/warehouses")
    WarehouseList warehouses(@Parameter(hidden = true) Caller caller) {
        return new WarehouseList(Warehouses.all().stream()
                .filter(each -> WarehouseAccess.mayRead(caller, each))
                .toList());
    }

    @Operation(operationId = "listStock")
    @GetMapping("/api/warehouses/{warehouse}/stock")
    Page<StockItem> stock(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        int most = Asked.limit(limit);
        var last = Cursor.read(after, 1);
        var found = stocked.of(where, Asked.words(q));
        var rest = StockedSkus.behind(found, last == null ? null : last.getFirst(), most + 1);
        var shown = rest.subList(0, Math.min(most, rest.size()));
        var next = rest.size() > most ? Cursor.of(shown.getLast().sku()) : null;
        return new Page<>(items(where, shown), next, found.size());
    }

    @Operation(operationId = "getStock")
    @GetMapping("/api/warehouses/{warehouse}/stock/{sku}")
    StockAnswer stockOf(
            @Parameter(hidden = true) Caller caller, @PathVariable String warehouse, @PathVariable String sku) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        if (skus.find(sku).isEmpty()) throw new NotFound();
        return StockAnswer.of(levels.find(sku, where).withoutLapsed(levels.now()));
    }

    private List<StockItem> items(String warehouse, List<Skus.Sku> shown) {
        var now = levels.now();
        var stored = new HashMap<String, StockLevel>();
        levels.findAll(shown.stream().map(Skus.Sku::sku).toList(), warehouse)
                .forEach(level -> stored.put(level.sku(), level.withoutLapsed(now)));
        return shown.stream()
                .filter(sku -> stored.containsKey(sku.sku()))
                .map(sku -> item(sku, Objects.requireNonNull(stored.get(sku.sku()))))
                .toList();
    }

    private static StockItem item(Skus.Sku sku, StockLevel level) {
        return new StockItem(sku.sku(), sku.productTitle(), level.available(), level.reserved(), level.quarantined());
    }
}
