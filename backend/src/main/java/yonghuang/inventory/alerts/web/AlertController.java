package yonghuang.inventory.alerts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.level.NewestFirst.Position;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** What people of a warehouse should look at, newest first, and that somebody has. */
@RestController
@RequestMapping("/api/warehouses/{warehouse}/alerts")
class AlertController {
    /** @param subject a number of units, a day, or an id, by its kind */
    record StockAlertAnswer(
            String id,
            StockAlert.Kind kind,
            @Nullable String sku,
            @Nullable String lot,
            String subject,
            Instant at,
            @Nullable String seenBy,
            @Nullable Instant seenAt) {
        static StockAlertAnswer of(StockAlert alert) {
            return new StockAlertAnswer(
                    alert.id(),
                    alert.kind(),
                    alert.sku(),
                    alert.lot(),
                    alert.subject(),
                    alert.at(),
                    alert.seenBy(),
                    alert.seenAt());
        }
    }

    private final StockAlerts alerts;

    AlertController(StockAlerts alerts) {
        this.alerts = alerts;
    }

    @Operation(operationId = "listStockAlerts", summary = "Newest first; open=true: those nobody has seen to")
    @GetMapping
    Page<StockAlertAnswer> list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable Boolean open,
            @Parameter(schema = @Schema(implementation = StockAlert.Kind.class))
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        var which = StockAlerts.of(where, open, Asked.oneOf("kind", StockAlert.Kind.class, kind));
        int most = Asked.limit(limit);
        var found = alerts.page(which, Position.read(after), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var last = found.size() > most ? shown.getLast() : null;
        var next = last == null ? null : new Position(last.at(), last.id()).cursor();
        return new Page<>(shown.stream().map(StockAlertAnswer::of).toList(), next, alerts.count(which));
    }

    @Operation(operationId = "seeStockAlert", summary = "Somebody has seen to it; who was first stays")
    @PostMapping("/{id}/seen")
    StockAlertAnswer see(
            @Parameter(hidden = true) Caller caller, @PathVariable String warehouse, @PathVariable String id) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        return alerts.see(where, id, caller.account()).map(StockAlertAnswer::of).orElseThrow(NotFound::new);
    }
}
