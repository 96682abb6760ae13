package yonghuang.inventory.sweeps;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static yonghuang.inventory.alerts.StockAlert.Kind.EXPIRED;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.alerts.StockAlerts.LotCause;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Sweep;

/**
 * Units that expire today are set apart and alert, once per lot and warehouse, early in the day; later also those that come
 * back from a promise.
 */
@Component
public final class ExpiringLotSweep implements Sweep {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final StockLevels levels;
    private final StockAlerts alerts;
    private Instant last = Instant.EPOCH; // one run at a time

    public ExpiringLotSweep(StockLevels levels, StockAlerts alerts) {
        this.levels = levels;
        this.alerts = alerts;
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
        Items.each(levels.find(expired(today.toString())), level -> setApart(level, today.toString()));
        last = now;
    }

    /**
     * The alert first: a stop in between is made good by the next run, which finds the units still there. What is promised
     * alerts too, for it comes back to be set apart while nobody looks, or is refused when it is picked.
     */
    private void setApart(StockLevel level, String today) {
        alerts.raise(level.lots().stream()
                .filter(lot -> lot.hasExpired(today) && (lot.available() > 0 || lot.reserved() > 0))
                .map(lot -> new LotCause(EXPIRED, level.warehouse(), level.sku(), lot.lot(), lot.expiresOn() + ""))
                .toList());
        levels.change(level.sku(), level.warehouse(), Keeping::quarantineExpired);
    }

    /** The first condition says nothing new, but an index can follow it. */
    private static Criteria expired(String today) {
        return where("lots.expiresOn")
                .lte(today)
                .and("lots")
                .elemMatch(where("expiresOn").lte(today).and("available").gt(0));
    }
}
