package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.Warehouse;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.availability.StockedSkus;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.level.StockTotals;
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
        var stored = levels.totals(shown.stream().map(Skus.Sku::sku).toList(), warehouse);
        return shown.stream()
                .flatMap(sku -> Stream.ofNullable(stored.get(sku.sku())).map(found -> item(sku, found)))
                .toList();
    }

    private static StockItem item(Skus.Sku sku, StockTotals found) {
        return new StockItem(sku.sku(), sku.productTitle(), found.available(), found.reserved(), found.quarantined());
    }
}
