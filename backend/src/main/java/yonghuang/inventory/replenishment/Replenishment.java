package yonghuang.inventory.replenishment;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.availability.StockedSkus;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Cursor;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** How long what a warehouse has will last, and what to send it. Each page is computed from what is stored now. */
@Component
public final class Replenishment {
    private final StockLevels levels;
    private final StockedSkus stocked;
    private final SupplyRecords records;
    private final SupplyPlans plans;
    private final Skus skus;

    Replenishment(StockLevels levels, StockedSkus stocked, SupplyRecords records, SupplyPlans plans, Skus skus) {
        this.levels = levels;
        this.stocked = stocked;
        this.records = records;
        this.plans = plans;
        this.skus = skus;
    }

    /** Every SKU the warehouse ever had, ascending. */
    public Page<SupplyRow> all(String warehouse, Assumptions assumed, int limit, @Nullable String after) {
        var last = Cursor.read(after, 1);
        var found = stocked.of(warehouse, "");
        var rest = StockedSkus.behind(found, last == null ? null : last.getFirst(), limit + 1);
        return page(warehouse, assumed, rest, limit, found.size());
    }

    /**
     * Those that something should be sent of, as {@link SupplySweep} last found, at most about a minute ago; one that needs
     * nothing any more is left out, so that a page may have fewer items than asked for.
     */
    public Page<SupplyRow> suggested(String warehouse, Assumptions assumed, int limit, @Nullable String after) {
        var last = Cursor.read(after, 1);
        var names = records.suggested(warehouse, last == null ? null : last.getFirst(), limit + 1);
        var rest = names.stream().flatMap(name -> skus.find(name).stream()).toList();
        var page = page(warehouse, assumed, rest, limit, records.countSuggested(warehouse));
        var still =
                page.items().stream().filter(row -> row.suggestion() != null).toList();
        return new Page<>(still, page.next(), page.total());
    }

    private Page<SupplyRow> page(String warehouse, Assumptions assumed, List<Skus.Sku> rest, int limit, long total) {
        var shown = rest.subList(0, Math.min(limit, rest.size()));
        var next = rest.size() > limit ? Cursor.of(shown.getLast().sku()) : null;
        return new Page<>(rows(warehouse, assumed, shown), next, total);
    }

    private List<SupplyRow> rows(String warehouse, Assumptions assumed, List<Skus.Sku> shown) {
        var names = shown.stream().map(Skus.Sku::sku).toList();
        var now = levels.now();
        var today = ShopDays.dayOf(now);
        var counted = records.of(names);
        var stored = new HashMap<String, StockLevel>();
        levels.findAll(names, warehouse).forEach(level -> stored.put(level.sku(), level));
        return shown.stream()
                .filter(sku -> stored.containsKey(sku.sku()))
                .map(sku -> {
                    var level = Objects.requireNonNull(stored.get(sku.sku()));
                    var plan = plans.of(sku, level, counted, today, assumed);
                    return SupplyRow.of(plan, level.withoutLapsed(now).reserved(), assumed);
                })
                .toList();
    }
}
