package yonghuang.inventory.sweeps;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Sweep;

/** Units that expire today are set apart, early in the day; later also those that come back from a promise. */
@Component
public final class ExpiringLotSweep implements Sweep {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final StockLevels levels;
    private Instant last = Instant.EPOCH; // one run at a time

    public ExpiringLotSweep(StockLevels levels) {
        this.levels = levels;
    }

    @Override
    public String name() {
        return "expiring lots";
    }

    @Override
    public synchronized void run() {
        var now = levels.now();
        var today = ShopDays.dayOf(now);
        boolean newDay = !today.equals(ShopDays.dayOf(last));
        if (!newDay && now.isBefore(last.plus(PAUSE))) return;
        Items.each(
                levels.find(expired(today.toString())),
                level -> levels.change(level.sku(), level.warehouse(), Keeping::quarantineExpired));
        last = now;
    }

    /** The first condition says nothing new, but an index can follow it. */
    private static Criteria expired(String today) {
        return where("lots.expiresOn")
                .lte(today)
                .and("lots")
                .elemMatch(where("expiresOn").lte(today).and("available").gt(0));
    }
}
