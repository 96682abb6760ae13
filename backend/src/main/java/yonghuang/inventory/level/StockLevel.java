package yonghuang.inventory.level;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * Stock of one SKU in one warehouse. Everything that must hold together lies in this one document: the units of each
 * lot, the promises on them, and the movements not yet known to be in the ledger. Nothing derived is stored.
 *
 * @param id {@code LT-BANLI-2500@ningbo}
 * @param movements tail of the history; entries leave it only once the ledger has them
 * @param changedAt and {@code writer}: when and by which process, so that other processes can follow
 */
@Document("stock_levels")
public record StockLevel(
        @Id String id,
        String sku,
        String warehouse,
        long version,
        List<Lot> lots,
        List<Hold> holds,
        List<Movement> movements,
        Instant changedAt,
        String writer)
        implements Versioned<StockLevel> {
    public StockLevel {
        lots = List.copyOf(lots);
        holds = List.copyOf(holds);
        movements = List.copyOf(movements);
    }

    public static String id(String sku, String warehouse) {
        return sku + "@" + warehouse;
    }

    public static StockLevel empty(String sku, String warehouse) {
        return new StockLevel(
                id(sku, warehouse), sku, warehouse, 0, List.of(), List.of(), List.of(), Instant.EPOCH, "");
    }

    @Override
    public StockLevel atVersion(long newVersion) {
        return newVersion == version
                ? this
                : new StockLevel(id, sku, warehouse, newVersion, lots, holds, movements, changedAt, writer);
    }

    StockLevel withLots(List<Lot> others) {
        return new StockLevel(id, sku, warehouse, version, others, holds, movements, changedAt, writer);
    }

    public Optional<Lot> lot(String name) {
        return lots.stream().filter(lot -> lot.lot().equals(name)).findFirst();
    }

    public int available() {
        return lots.stream().mapToInt(Lot::available).reduce(0, Math::addExact);
    }

    public int reserved() {
        return lots.stream().mapToInt(Lot::reserved).reduce(0, Math::addExact);
    }

    public int quarantined() {
        return lots.stream().mapToInt(Lot::quarantined).reduce(0, Math::addExact);
    }

    /** Free to promise now: lots with so many days left, lapsed holds given back. */
    public int sellable(Instant now, int minimumRemainingDays) {
        return Sellable.of(this).at(now, minimumRemainingDays);
    }

    /** As the next change would find it: lapsed holds given back. For showing. */
    public StockLevel withoutLapsed(Instant now) {
        var change = Holding.lapse(this, now);
        return change.document() == null ? this : change.document();
    }

    /** Before it is written: without the movements the ledger is known to have, signed by its writer. */
    StockLevel toWrite(long copiedUpTo, Instant now, String process) {
        var uncopied = movements.stream()
                .filter(movement -> movement.version() > copiedUpTo)
                .toList();
        return new StockLevel(id, sku, warehouse, version, lots, holds, uncopied, now, process);
    }

    public @Nullable Long lastMovement() {
        return movements.isEmpty() ? null : movements.getLast().version();
    }
}
