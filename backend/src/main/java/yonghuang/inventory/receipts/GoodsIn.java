package yonghuang.inventory.receipts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.receipts.Arrival.Arriving;

/** The one way of goods into the stock: what the lots are is written first, then their units are counted. */
@Component
public final class GoodsIn {
    private final StockLevels levels;
    private final LotRegister register;

    public GoodsIn(StockLevels levels, LotRegister register) {
        this.levels = levels;
        this.register = register;
    }

    /** Every lot reaches its level, once per source, in whatever state an earlier try stopped. */
    public void bring(Arrival arrival) {
        register.recordAll(arrival.lots().stream().map(Arriving::facts).toList());
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
}
