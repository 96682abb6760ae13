package yonghuang.inventory.lots.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotDirectory;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotFilter;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.lots.LotState;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.LotStock;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.Cursor;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** The lots that lie in a warehouse. */
@RestController
class LotStockController {
    /** A lot number may stand for lots of several SKUs. */
    record LotDetails(String lot, List<LotDetail> items) {}

    private final StockLevels levels;
    private final LotDirectory directory;
    private final LotRegister register;
    private final MerchantNames merchants;
    private final Skus skus;
    private final MinimumLife life;

    LotStockController(
            StockLevels levels,
            LotDirectory directory,
            LotRegister register,
            MerchantNames merchants,
            Skus skus,
            MinimumLife life) {
        this.levels = levels;
        this.directory = directory;
        this.register = register;
        this.merchants = merchants;
        this.skus = skus;
        this.life = life;
    }

    /** @param bin name of a bin, or of a zone or rack such as {@code A-01} */
    @Operation(operationId = "listLots")
    @GetMapping("/api/warehouses/{warehouse}/lots")
    Page<LotStock> lots(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable String bin,
            @RequestParam(required = false) @Nullable LotState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        int most = Asked.limit(limit);
        var keys = Cursor.read(after, 2);
        var last = keys == null ? null : new LotDirectory.Found(keys.get(0), keys.get(1));
        var words = Asked.words(q).toLowerCase(Locale.ROOT);
        var today = ShopDays.dayOf(levels.now());
        var filter = new LotFilter(words, named -> isNamed(named, words), sku, bin, state, life::retailDays, today);
        var listed = directory.list(where, filter, last, most + 1);
        var found = listed.items();
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most
                ? Cursor.of(shown.getLast().sku(), shown.getLast().lot())
                : null;
        return new Page<>(items(where, shown), next, listed.total());
    }

    private boolean isNamed(String sku, String words) {
        if (sku.toLowerCase(Locale.ROOT).contains(words)) return true;
        return skus.find(sku)
                .filter(known -> known.productTitle().toLowerCase(Locale.ROOT).contains(words))
                .isPresent();
    }

    private List<LotStock> items(String warehouse, List<LotDirectory.Found> shown) {
        var now = levels.now();
        var names = shown.stream().map(LotDirectory.Found::sku).distinct().toList();
        Map<String, StockLevel> stored = levels.findAll(names, warehouse).stream()
                .map(level -> level.withoutLapsed(now))
                .collect(Collectors.toMap(StockLevel::sku, Function.identity()));
        return shown.stream()
                .flatMap(one -> stored.containsKey(one.sku())
                        ? Stream.of(LotStock.of(stored.get(one.sku()), one.lot(), skus, life, now))
                        : Stream.empty())
                .toList();
    }

    @Operation(operationId = "getLot")
    @GetMapping("/api/warehouses/{warehouse}/lots/{lot}")
    LotDetails lot(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String lot,
            @RequestParam(required = false) @Nullable String sku) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        var now = levels.now();
        var here = where("lots.lot").is(lot).and("warehouse").is(where);
        var items = levels.find(sku == null ? here : here.and("sku").is(sku)).stream()
                .map(level -> level.withoutLapsed(now))
                .map(level -> detail(level, lot))
                .sorted(Comparator.comparing(LotDetail::sku))
                .toList();
        if (items.isEmpty()) throw new NotFound();
        return new LotDetails(lot, items);
    }

    /** What only the level knows of a lot is taken from there. */
    private LotDetail detail(StockLevel level, String lot) {
        var stock = LotStock.of(level, lot, skus, life, levels.now());
        var facts = register.find(level.sku(), lot)
                .orElseGet(() -> LotFacts.of(level.sku(), level.lot(lot).orElseThrow()));
        var children = register.childrenOf(level.sku(), lot).stream()
                .map(LotFacts::id)
                .sorted()
                .toList();
        return LotDetail.of(stock, facts, children, merchant(facts.merchant()));
    }

    private LotDetail.@Nullable Of merchant(@Nullable String id) {
        return id == null ? null : new LotDetail.Of(id, merchants.nameOf(id).orElse(null));
    }
}
