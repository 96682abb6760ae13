package yonghuang.inventory.sweeps;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static yonghuang.inventory.alerts.StockAlert.Kind.EXPIRED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.alerts.StockAlerts.LotCause;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.Movement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Sweep;

/**
 * Units that came in when they had expired already were set apart on the way in; here their lot alerts, once per warehouse.
 * Early in the day every level with expired units in quarantine is looked at; between, those that changed.
 */
@Component
public final class ArrivedExpiredSweep implements Sweep {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;

    private final StockLevels levels;
    private final StockAlerts alerts;
    private final LotHistory history;
    private Instant last = Instant.EPOCH; // one run at a time

    public ArrivedExpiredSweep(StockLevels levels, StockAlerts alerts, LotHistory history) {
        this.levels = levels;
        this.alerts = alerts;
        this.history = history;
    }

    @Override
    public String name() {
        return "lots that arrived expired";
    }

    @Override
    public synchronized void run() {
        var now = levels.now();
        var today = ShopDays.dayOf(now).toString();
        boolean all = !today.equals(ShopDays.dayOf(last).toString());
        if (!all && now.isBefore(last.plus(PAUSE))) return;
        try (var found = levels.stream(which(today, all))) {
            found.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> alert(some, today));
        }
        last = now;
    }

    /** Where all are looked at, the first condition says nothing new, but an index can follow it. */
    private Criteria which(String today, boolean all) {
        var apart = where("expiresOn").lte(today).and("quarantined").gt(0);
        var first =
                all ? where("lots.expiresOn").lte(today) : where("changedAt").gt(last.minus(OVERLAP));
        return first.and("lots").elemMatch(apart);
    }

    private void alert(List<StockLevel> some, String today) {
        var quiet = alerts.notRaised(
                some.stream().flatMap(level -> expired(level, today)).toList());
        if (quiet.isEmpty()) return;
        alerts.raise(some.stream()
                .flatMap(level -> quiet.stream()
                        .filter(cause -> level.id().equals(StockLevel.id(cause.sku(), cause.warehouse())))
                        .filter(cause -> wasSetApartForIt(level, cause.lot())))
                .toList());
    }

    private static Stream<LotCause> expired(StockLevel level, String today) {
        return level.lots().stream()
                .filter(lot -> lot.quarantined() > 0 && lot.hasExpired(today))
                .map(lot -> cause(level, lot));
    }

    private static LotCause cause(StockLevel level, Lot lot) {
        return new LotCause(EXPIRED, level.warehouse(), level.sku(), lot.lot(), lot.expiresOn() + "");
    }

    /** Not only damaged or recalled, which says nothing of the day. */
    private boolean wasSetApartForIt(StockLevel level, String lot) {
        return history.of(level, List.of(lot), List.of(MovementKind.QUARANTINE)).stream()
                .anyMatch(movement -> movement.reference().equals(Movement.EXPIRED));
    }
}
