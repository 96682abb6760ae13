package yonghuang.inventory.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.inventory.level.Movement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;

/**
 * A {@link Movement} as the ledger keeps it for good.
 *
 * @param id {@code level#version}, further entries of one change {@code level#version#2} …
 */
@Document("stock_movements")
public record StockMovement(
        @Id String id,
        String level,
        String sku,
        String warehouse,
        long version,
        int entry,
        MovementKind kind,
        String lot,
        int units,
        String reference,
        String actor,
        Instant at,
        @Nullable String reason,
        @Nullable String note) {
    public static StockMovement of(StockLevel level, Movement movement) {
        return new StockMovement(
                movement.idIn(level.id()),
                level.id(),
                level.sku(),
                level.warehouse(),
                movement.version(),
                movement.entry(),
                movement.kind(),
                movement.lot(),
                movement.units(),
                movement.reference(),
                movement.actor(),
                movement.at(),
                movement.reason(),
                movement.note());
    }
}
