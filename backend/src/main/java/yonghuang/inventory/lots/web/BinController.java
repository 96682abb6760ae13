package yonghuang.inventory.lots.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotDirectory;
import yonghuang.inventory.lots.LotDirectory.BinContent;
import yonghuang.inventory.lots.PutAways;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.LotStock;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** Where things lie. */
@RestController
class BinController {
    private final LotDirectory directory;
    private final PutAways putAways;
    private final StockLevels levels;
    private final Skus skus;
    private final MinimumLife life;

    BinController(LotDirectory directory, PutAways putAways, StockLevels levels, Skus skus, MinimumLife life) {
        this.directory = directory;
        this.putAways = putAways;
        this.levels = levels;
        this.skus = skus;
        this.life = life;
    }

    /** Those in which something lies, by name. */
    @Operation(operationId = "listBins")
    @GetMapping("/api/warehouses/{warehouse}/bins")
    Page<BinContent> bins(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        int most = Asked.limit(limit);
        var last = Cursor.read(after, 1);
        var all = directory.bins(where);
        var rest = all.stream()
                .filter(each -> last == null || each.bin().compareTo(last.getFirst()) > 0)
                .limit(most + 1L)
                .toList();
        var shown = rest.subList(0, Math.min(most, rest.size()));
        return new Page<>(shown, rest.size() > most ? Cursor.of(shown.getLast().bin()) : null, all.size());
    }

    @Operation(operationId = "putAway")
    @PostMapping("/api/warehouses/{warehouse}/put-aways")
    LotStock putAway(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestBody PutAwayRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var asked = request.read();
        if (skus.find(asked.sku()).isEmpty()) throw new NotFound();
        var level = putAways.put(where, asked.sku(), asked.lot(), asked.bin(), caller.account());
        var now = levels.now();
        return LotStock.of(level.withoutLapsed(now), asked.lot(), skus, life, now);
    }
}
