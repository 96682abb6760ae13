package yonghuang.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.level.Handling;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.Quality;
import yonghuang.inventory.level.StockLevels;

/** Bins and quarantine as they stand in the levels. */
@Component
final class LevelWhereabouts implements LotWhereabouts {
    private final StockLevels levels;
    private final StockAlerts alerts;

    LevelWhereabouts(StockLevels levels, StockAlerts alerts) {
        this.levels = levels;
        this.alerts = alerts;
    }

    @Override
    public Map<String, Map<String, String>> bins(Collection<String> skus, String warehouse) {
        var bins = new HashMap<String, Map<String, String>>();
        for (var level : levels.findAll(skus, warehouse)) {
            var lots = new HashMap<String, String>();
            for (var lot : level.lots()) if (lot.bin() != null) lots.put(lot.lot(), lot.bin());
            bins.put(level.sku(), lots);
        }
        return bins;
    }

    @Override
    public void tell(NotFoundUnits units) {
        alerts.raise(
                StockAlert.Kind.DISCREPANCY,
                units.warehouse(),
                units.id(),
                units.sku(),
                units.lot(),
                String.valueOf(units.units()));
    }

    @Override
    public boolean turnedUp(NotFoundUnits units) {
        return handle(MovementKind.RESTOCK, "FOUND", units);
    }

    @Override
    public boolean lost(NotFoundUnits units) {
        return handle(MovementKind.WRITE_OFF, "LOST", units);
    }

    private boolean handle(MovementKind kind, String reason, NotFoundUnits units) {
        var handling = new Handling(
                kind,
                units.lot(),
                units.units(),
                "discrepancy:" + units.id(),
                units.reference(),
                Objects.requireNonNull(units.actor(), "nobody decided"),
                reason,
                units.note());
        var outcome =
                levels.change(units.sku(), units.warehouse(), (level, now) -> Quality.handle(level, handling, now));
        return outcome instanceof Quality.Handled;
    }
}
