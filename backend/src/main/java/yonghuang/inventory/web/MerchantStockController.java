package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.level.StockTotals;
import yonghuang.shared.Caller;
import yonghuang.shared.Cursor;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** What a merchant has in every warehouse: its own SKUs, nobody else's. */
@RestController
class MerchantStockController {
    /** Units of one SKU in one warehouse. */
    @Schema(name = "MerchantStockPlace")
    record Place(String warehouse, int available, int reserved, int quarantined) {}

    @Schema(name = "MerchantStock")
    record Item(String sku, String title, String spec, boolean onSale, List<Place> warehouses) {}

    private final StockLevels levels;
    private final Skus skus;
    private final MerchantDuties duties;

    MerchantStockController(StockLevels levels, Skus skus, MerchantDuties duties) {
        this.levels = levels;
        this.skus = skus;
        this.duties = duties;
    }

    @Operation(operationId = "listOwnStock", summary = "Stock of the merchant's SKUs in every warehouse, by SKU")
    @GetMapping("/api/merchants/{merchant}/stock")
    Page<Item> stock(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        duties.require(caller, merchant, Duty.LOOK);
        int most = Asked.limit(limit);
        var last = Cursor.read(after, 1);
        var own = skus.all().stream()
                .filter(sku -> sku.merchant().equals(merchant))
                .toList();
        var rest = own.stream()
                .filter(sku -> last == null || sku.sku().compareTo(last.getFirst()) > 0)
                .limit(most + 1L)
                .toList();
        var shown = rest.subList(0, Math.min(most, rest.size()));
        var next = rest.size() > most ? Cursor.of(shown.getLast().sku()) : null;
        return new Page<>(items(shown), next, own.size());
    }

    private List<Item> items(List<Skus.Sku> shown) {
        var names = shown.stream().map(Skus.Sku::sku).toList();
        var totals = Warehouses.all().stream()
                .collect(Collectors.toMap(warehouse -> warehouse.id(), each -> levels.totals(names, each.id())));
        return shown.stream().map(sku -> item(sku, totals)).toList();
    }

    private static Item item(Skus.Sku sku, Map<String, Map<String, StockTotals>> totals) {
        var places = Warehouses.all().stream()
                .map(each -> place(
                        each.id(), totals.getOrDefault(each.id(), Map.of()).get(sku.sku())))
                .toList();
        return new Item(sku.sku(), sku.productTitle(), sku.spec(), sku.onSale(), places);
    }

    private static Place place(String warehouse, @Nullable StockTotals found) {
        return found == null
                ? new Place(warehouse, 0, 0, 0)
                : new Place(warehouse, found.available(), found.reserved(), found.quarantined());
    }
}
