package yonghuang.inventory.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.Warehouse;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.transfers.Transfer;
import yonghuang.inventory.transfers.TransferMode;
import yonghuang.inventory.transfers.Transfers;

/** Places and days of a lot: where it was received or made, how it travelled. No units, no people, no orders. */
@Component
public final class LotWay {
    private static final List<MovementKind> KINDS =
            List.of(MovementKind.RECEIPT, MovementKind.REPACK_IN, MovementKind.TRANSFER_OUT, MovementKind.TRANSFER_IN);

    /**
     * One leg, each once a day.
     *
     * @param warehouse id of the place where it happened; {@code place} is its name
     * @param kind {@code RECEIPT}, {@code REPACK_IN} (made there of other lots), {@code TRANSFER_OUT} or {@code TRANSFER_IN}
     * @param at the first time on that day
     * @param day in Asia/Shanghai, as {@code 2026-11-24}
     * @param to name of the place it left for, null unless it left
     * @param mode how it travelled, null for a receipt
     */
    public record Leg(
            String warehouse,
            String place,
            MovementKind kind,
            Instant at,
            String day,
            @Nullable String to,
            @Nullable TransferMode mode) {}

    private record Key(
            String warehouse,
            MovementKind kind,
            String day,
            @Nullable String to,
            @Nullable TransferMode mode) {}

    private final LotHistory history;
    private final Transfers transfers;

    public LotWay(LotHistory history, Transfers transfers) {
        this.history = history;
        this.transfers = transfers;
    }

    /** @param holding every level that knows the lot, as read just now */
    public List<Leg> of(String lot, Collection<StockLevel> holding) {
        var moved = new ArrayList<StockMovement>();
        for (var level : holding) moved.addAll(history.of(level, List.of(lot), KINDS));
        moved.removeIf(LotWay::neverCame);
        var travels = travels(moved);
        var legs = new LinkedHashMap<Key, Leg>();
        moved.stream()
                .sorted(Comparator.comparing(StockMovement::at).thenComparing(StockMovement::id))
                .map(movement -> leg(movement, travels.get(movement.reference())))
                .forEach(leg -> legs.putIfAbsent(key(leg), leg));
        return legs.isEmpty() ? cameToBe(lot, holding) : List.copyOf(legs.values());
    }

    /** A lot that was made in a warehouse, split off or packed, was never received there. */
    private static List<Leg> cameToBe(String lot, Collection<StockLevel> holding) {
        return holding.stream()
                .flatMap(level -> level.lot(lot).stream()
                        .map(here -> leg(level.warehouse(), MovementKind.RECEIPT, here.receivedAt(), null)))
                .sorted(Comparator.comparing(Leg::at))
                .toList();
    }

    /** What fell short is booked in and off where it should have come. */
    private static boolean neverCame(StockMovement movement) {
        return movement.kind() == MovementKind.TRANSFER_IN && movement.reason() != null;
    }

    private Map<String, Transfer> travels(List<StockMovement> moved) {
        var found = new HashMap<String, Transfer>();
        var ids = moved.stream()
                .filter(movement -> isTravel(movement.kind()))
                .map(StockMovement::reference)
                .distinct()
                .toList();
        if (!ids.isEmpty()) transfers.findAll(ids).forEach(transfer -> found.put(transfer.id(), transfer));
        return found;
    }

    private static Leg leg(StockMovement movement, @Nullable Transfer travel) {
        return leg(movement.warehouse(), movement.kind(), movement.at(), travel);
    }

    private static Leg leg(String warehouse, MovementKind kind, Instant at, @Nullable Transfer travel) {
        var to = travel != null && kind == MovementKind.TRANSFER_OUT ? place(travel.to()) : null;
        var mode = travel != null && isTravel(kind) ? travel.plan().mode() : null;
        return new Leg(warehouse, place(warehouse), kind, at, ShopDays.dayOf(at).toString(), to, mode);
    }

    private static boolean isTravel(MovementKind kind) {
        return kind == MovementKind.TRANSFER_OUT || kind == MovementKind.TRANSFER_IN;
    }

    private static Key key(Leg leg) {
        return new Key(leg.warehouse(), leg.kind(), leg.day(), leg.to(), leg.mode());
    }

    private static String place(String warehouse) {
        return Warehouses.find(warehouse).map(Warehouse::name).orElse(warehouse);
    }
}
