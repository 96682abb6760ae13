package yonghuang.inventory.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.ledger.MovementCopier;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.transfers.Transfer;
import yonghuang.inventory.transfers.TransferMode;
import yonghuang.inventory.transfers.TransferStatus;
import yonghuang.inventory.transfers.Transfers;

/** What the ledger says of one lot in all warehouses, read movement by movement. */
@Component
public final class LotTravels {
    /** So many are shown; where there are more, it is said. */
    static final int MOST_SHOWN = 500;

    private static final List<MovementKind> ALL = Arrays.asList(MovementKind.values());

    /** @param actor account that received it */
    public record Received(String warehouse, String reference, int units, Instant at, String actor) {}

    public record Transferred(
            String id, String from, String to, TransferMode mode, TransferStatus status, Instant at) {}

    /** Of one kind in one warehouse: how many movements and, signed only for adjustments, units. */
    public record Moved(String warehouse, MovementKind kind, long movements, long units) {}

    /**
     * @param receipts oldest first
     * @param orders ids of orders that units of it were shipped in
     * @param complete false when there are more receipts or orders than are shown
     */
    public record Travels(
            List<Received> receipts,
            List<Transferred> transfers,
            Set<String> orders,
            List<Moved> movements,
            boolean complete) {}

    private final LotHistory history;
    private final MovementCopier copier;
    private final Transfers transfers;

    public LotTravels(LotHistory history, MovementCopier copier, Transfers transfers) {
        this.history = history;
        this.copier = copier;
        this.transfers = transfers;
    }

    /** @param holding every level that knows the lot, as read just now */
    public Travels of(String lot, Collection<StockLevel> holding) {
        copier.copyAll();
        copier.copyLeft(holding);
        var gathered = new Gathered();
        for (var level : holding) {
            try (var stored = history.stream(level.id(), lot, ALL)) {
                stored.forEach(gathered::add);
            }
        }
        return gathered.travels();
    }

    private final class Gathered {
        private final List<Received> receipts = new ArrayList<>();
        private final Set<String> travelled = new LinkedHashSet<>();
        private final Set<String> orders = new LinkedHashSet<>();
        private final Map<MovementKind, Map<String, long[]>> sums = new EnumMap<>(MovementKind.class);
        private boolean complete = true;

        void add(StockMovement movement) {
            var sum = sums.computeIfAbsent(movement.kind(), first -> new TreeMap<>())
                    .computeIfAbsent(movement.warehouse(), first -> new long[2]);
            sum[0]++;
            sum[1] += movement.units();
            switch (movement.kind()) {
                case RECEIPT -> receive(movement);
                case SHIPMENT -> keep(orders, order(movement.reference()));
                case TRANSFER_OUT, TRANSFER_IN -> keep(travelled, movement.reference());
                default -> {}
            }
        }

        private void receive(StockMovement movement) {
            if (receipts.size() == MOST_SHOWN) complete = false;
            else
                receipts.add(new Received(
                        movement.warehouse(), movement.reference(), movement.units(), movement.at(), movement.actor()));
        }

        private void keep(Set<String> names, String name) {
            if (names.contains(name)) return;
            if (names.size() == MOST_SHOWN) complete = false;
            else names.add(name);
        }

        /** A promise is named by its order and line, such as {@code ord_9f…:1}. */
        private static String order(String reservation) {
            int line = reservation.indexOf(':');
            return line < 0 ? reservation : reservation.substring(0, line);
        }

        Travels travels() {
            var shown = transfers.findAll(travelled).stream()
                    .sorted(Comparator.comparing(Transfer::at).thenComparing(Transfer::id))
                    .map(each -> new Transferred(
                            each.id(), each.from(), each.to(), each.plan().mode(), each.status(), each.at()))
                    .toList();
            receipts.sort(Comparator.comparing(Received::at));
            return new Travels(receipts, shown, orders, moved(), complete);
        }

        private List<Moved> moved() {
            var all = new ArrayList<Moved>();
            sums.forEach((kind, places) ->
                    places.forEach((warehouse, sum) -> all.add(new Moved(warehouse, kind, sum[0], sum[1]))));
            all.sort(Comparator.comparing(Moved::warehouse).thenComparing(Moved::kind));
            return all;
        }
    }
}
