package yonghuang.inventory.expiry;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static yonghuang.inventory.alerts.StockAlert.Kind.NEAR_EXPIRY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.alerts.StockAlerts.LotCause;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Sweep;

/**
 * Lots that can no longer be sold as usual alert, once per lot and warehouse (R25). Early in the day, and after an edit of
 * the shares, every level with goods that might be so is looked at; between, those that changed.
 */
@Component
public final class NearExpirySweep implements Sweep {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;

    private final StockLevels levels;
    private final MinimumLife life;
    private final StockAlerts alerts;
    private Instant last = Instant.EPOCH; // one run at a time
    private long rules = -1;

    public NearExpirySweep(StockLevels levels, MinimumLife life, StockAlerts alerts) {
        this.levels = levels;
        this.life = life;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "near-expiry lots";
    }

    @Override
    public synchronized void run() {
        var now = levels.now();
        var today = ShopDays.dayOf(now);
        long version = life.refresh().version();
        boolean all = !today.equals(ShopDays.dayOf(last)) || version != rules;
        if (!all && now.isBefore(last.plus(PAUSE))) return;
        try (var found = levels.stream(which(today, all))) {
            found.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> alert(some, today));
        }
        last = now;
        rules = version;
    }

    private Criteria which(LocalDate today, boolean all) {
        if (!all) return where("changedAt").gt(last.minus(OVERLAP));
        return where("lots.expiresOn")
                .lte(today.plusDays(life.longestRetailDays()).toString());
    }

    private void alert(List<StockLevel> some, LocalDate today) {
        alerts.raise(some.stream().flatMap(level -> nearExpiry(level, today)).toList());
    }

    private Stream<LotCause> nearExpiry(StockLevel level, LocalDate today) {
        return level.lots().stream()
                .filter(lot -> lot.available() > 0 && life.isNearExpiry(level.sku(), lot, today))
                .map(lot -> new LotCause(NEAR_EXPIRY, level.warehouse(), level.sku(), lot.lot(), lot.expiresOn() + ""));
    }
}
