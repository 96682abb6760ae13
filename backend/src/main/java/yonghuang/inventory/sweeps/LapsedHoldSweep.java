package yonghuang.inventory.sweeps;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.springframework.stereotype.Component;
import yonghuang.inventory.level.Holding;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Sweep;

/** Promises past their time go back to their lots. */
@Component
public final class LapsedHoldSweep implements Sweep {
    private final StockLevels levels;

    public LapsedHoldSweep(StockLevels levels) {
        this.levels = levels;
    }

    @Override
    public String name() {
        return "lapsed holds";
    }

    @Override
    public void run() {
        Items.each(levels.find(where("holds.until").lte(levels.now())), level ->
                levels.change(level.sku(), level.warehouse(), Holding::lapse));
    }
}
