package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.ledger.MovementCopier;
import yonghuang.inventory.ledger.StockLedger;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Caller;
import yonghuang.shared.Cursor;
import yonghuang.shared.Page;

/** The ledger, newest movement first. A caller sees the movements of every change it was answered. */
@RestController
class MovementController {
    record MovementAnswer(
            String id,
            MovementKind kind,
            String sku,
            String lot,
            int units,
            String reference,
            long version,
            Instant at,
            String actor,
            @Nullable String reason,
            @Nullable String note) {
        static MovementAnswer of(StockMovement movement) {
            return new MovementAnswer(
                    movement.id(),
                    movement.kind(),
                    movement.sku(),
                    movement.lot(),
                    movement.units(),
                    movement.reference(),
                    movement.version(),
                    movement.at(),
                    movement.actor(),
                    movement.reason(),
                    movement.note());
        }
    }

    private final StockLedger ledger;
    private final MovementCopier copier;
    private final StockLevels levels;

    MovementController(StockLedger ledger, MovementCopier copier, StockLevels levels) {
        this.ledger = ledger;
        this.copier = copier;
        this.levels = levels;
    }

    @Operation(operationId = "listMovements")
    @GetMapping("/api/warehouses/{warehouse}/movements")
    Page<MovementAnswer> movements(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        int most = Asked.limit(limit);
        var last = position(after);
        copier.copyAll();
        if (sku != null) copier.copyLeft(List.of(levels.find(sku, where)));
        var which = sku == null ? StockLedger.ofWarehouse(where) : StockLedger.ofLevel(StockLevel.id(sku, where));
        var found = ledger.page(which, last, most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most ? cursor(shown.getLast()) : null;
        long total = sku == null ? ledger.countOfWarehouse(where, levels.now()) : ledger.count(which);
        return new Page<>(shown.stream().map(MovementAnswer::of).toList(), next, total);
    }

    private static String cursor(StockMovement last) {
        return Cursor.of(last.at().toEpochMilli() + "", last.version() + "", last.id());
    }

    private static StockLedger.@Nullable Position position(@Nullable String after) {
        var keys = Cursor.read(after, 3);
        if (keys == null) return null;
        try {
            return new StockLedger.Position(
                    Instant.ofEpochMilli(Long.parseLong(keys.get(0))), Long.parseLong(keys.get(1)), keys.get(2));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
