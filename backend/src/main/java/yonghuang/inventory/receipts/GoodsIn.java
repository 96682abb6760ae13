package yonghuang.inventory.receipts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.Recalling;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.lots.RecalledLots;
import yonghuang.inventory.receipts.Arrival.Arriving;

/** The one way of goods into the stock: what the lots are is written first, then their units are counted. */
@Component
public final class GoodsIn {
    private final StockLevels levels;
    private final LotRegister register;
    private final RecalledLots recalled;

    public GoodsIn(StockLevels levels, LotRegister register, RecalledLots recalled) {
        this.levels = levels;
        this.register = register;
        this.recalled = recalled;
    }

    /** Every lot reaches its level, once per source, in whatever state an earlier try stopped. */
    public void bring(Arrival arrival) {
        register.recordAll(arrival.lots().stream().map(Arriving::facts).toList());
        markRecalled(arrival);
        arrival.lots().stream()
                .collect(Collectors.groupingBy(Arriving::sku, LinkedHashMap::new, Collectors.toList()))
                .forEach((sku, lots) -> count(arrival, sku, lots));
    }

    private void count(Arrival arrival, String sku, List<Arriving> lots) {
        var units = lots.stream().map(Arriving::units).toList();
        levels.change(
                sku,
                arrival.warehouse(),
                (level, now) ->
                        Keeping.receive(level, units, arrival.source(), arrival.reference(), arrival.actor(), now));
    }

    /**
     * A lot number recalled under all its SKUs is recalled under one it was never known under, too. The facts were written
     * before this is asked, and a recall is written before it reads them, so one of the two sees the other.
     */
    private void markRecalled(Arrival arrival) {
        var names = arrival.lots().stream().map(lot -> lot.units().lot()).toList();
        var recalls = recalled.underEverySku(names);
        for (var lot : arrival.lots()) {
            var recall = recalls.get(lot.units().lot());
            if (recall != null) mark(arrival, lot, recall);
        }
    }

    private void mark(Arrival arrival, Arriving lot, String recall) {
        var facts = Recalling.Facts.of(lot.units());
        levels.change(
                lot.sku(),
                arrival.warehouse(),
                (level, now) -> Recalling.recall(level, facts, recall, arrival.actor(), now));
    }
}
