package yonghuang.inventory.trace.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.trace.LotFamily;
import yonghuang.inventory.trace.LotTravels;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** Where a lot came from and where it went, through every warehouse, for those of a warehouse that had it. */
@RestController
class LotTraceController {
    private final StockLevels levels;
    private final LotRegister register;
    private final LotFamily family;
    private final LotTravels travels;
    private final Skus skus;

    LotTraceController(StockLevels levels, LotRegister register, LotFamily family, LotTravels travels, Skus skus) {
        this.levels = levels;
        this.register = register;
        this.family = family;
        this.travels = travels;
        this.skus = skus;
    }

    @Operation(operationId = "followLot")
    @GetMapping("/api/warehouses/{warehouse}/lots/{lot}/trace")
    LotTrace trace(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String lot,
            @RequestParam(required = false) @Nullable String sku) {
        var here = WarehouseAccess.readable(caller, warehouse).id();
        var bySku = levels.find(where("lots.lot").is(lot)).stream()
                .filter(level -> sku == null || level.sku().equals(sku))
                .sorted(Comparator.comparing(StockLevel::id))
                .collect(Collectors.groupingBy(StockLevel::sku, TreeMap::new, Collectors.toList()));
        bySku.values()
                .removeIf(holding ->
                        holding.stream().noneMatch(level -> level.warehouse().equals(here)));
        if (bySku.isEmpty()) throw new NotFound();
        return new LotTrace(
                lot,
                bySku.entrySet().stream()
                        .map(each -> item(each.getKey(), lot, each.getValue()))
                        .toList());
    }

    private LotTrace.Item item(String sku, String lot, List<StockLevel> holding) {
        var facts = register.find(sku, lot)
                .orElseGet(() -> LotFacts.of(sku, holding.getFirst().lot(lot).orElseThrow()));
        var seen = travels.of(lot, holding);
        return new LotTrace.Item(
                sku,
                skus.find(sku).map(Skus.Sku::productTitle).orElse(null),
                facts.producedOn(),
                facts.expiresOn(),
                facts.county(),
                facts.town(),
                facts.certificate(),
                facts.gi(),
                facts.merchant(),
                facts.supplier(),
                new LotTrace.Backwards(family.ancestors(sku, lot), seen.receipts()),
                new LotTrace.Forwards(family.descendants(sku, lot), seen.transfers(), List.copyOf(seen.orders())),
                seen.movements(),
                seen.complete());
    }
}
