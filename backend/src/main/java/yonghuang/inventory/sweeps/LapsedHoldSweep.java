package yonghuang.inventory.sweeps;

import org.springframework.stereotype.Component;
import yonghuang.inventory.availability.StockAvailability;
import yonghuang.inventory.level.Holding;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Sweep;

/** Promises past their time go back to their lots. */
@Component
public final class LapsedHoldSweep implements Sweep {
    private final StockLevels levels;
    private final StockAvailability availability;

    public LapsedHoldSweep(StockLevels levels, StockAvailability availability) {
        this.levels = levels;
        this.availability = availability;
    }

    @Override
    public String name() {
        return "lapsed holds";
    }

    @Override
    public void run() {
        Items.each(
                availability.lapsed(), level -> levels.change(level.sku(), level.warehouse(), Holding::lapse));
    }
}
