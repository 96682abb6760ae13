package yonghuang.inventory.transfers;

import static yonghuang.inventory.level.MovementKind.ADJUSTMENT;
import static yonghuang.inventory.level.MovementKind.TRANSFER_IN;
import static yonghuang.inventory.level.MovementKind.TRANSFER_OUT;
import static yonghuang.inventory.level.MovementKind.WRITE_OFF;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.ConsistencyCheck.Difference;

/** A few transfers beside what the ledger says of them. */
final class TransferSums {
    private static final String CHECK = "transfer says what the ledger says";
    private static final List<MovementKind> KINDS = List.of(TRANSFER_OUT, TRANSFER_IN, ADJUSTMENT, WRITE_OFF);

    private record Key(String transfer, String level, String lot, MovementKind kind) {}

    private final List<Transfer> transfers;
    private final StockLevels levels;
    private final LotHistory history;

    TransferSums(List<Transfer> some, StockLevels levels, LotHistory history) {
        this.transfers = some;
        this.levels = levels;
        this.history = history;
    }

    /** Transfers with steps left are in the hands of the sweep; once walked they are compared. */
    void compare(List<Difference> differences) {
        var ledger = fromLedger();
        for (var transfer : transfers) {
            if (transfer.pending()) continue;
            var expected = expected(transfer);
            var found = ledger.getOrDefault(transfer.id(), Map.of());
            var keys = new ArrayList<>(expected.keySet());
            found.keySet().stream().filter(key -> !expected.containsKey(key)).forEach(keys::add);
            for (var key : keys) {
                long says = expected.getOrDefault(key, 0L);
                long is = found.getOrDefault(key, 0L);
                if (says != is) differences.add(difference(key, says, is));
            }
        }
    }

    private Map<String, Map<Key, Long>> fromLedger() {
        var sums = new HashMap<String, Map<Key, Long>>();
        var ids = new TreeSet<String>();
        transfers.forEach(transfer -> ids.add(transfer.id()));
        lotsByLevel().forEach((id, lots) -> {
            int at = id.lastIndexOf('@');
            var level = levels.find(id.substring(0, at), id.substring(at + 1));
            for (var movement : history.of(level, lots, KINDS)) {
                if (!ids.contains(movement.reference())) continue;
                var key = new Key(movement.reference(), id, movement.lot(), movement.kind());
                sums.computeIfAbsent(movement.reference(), first -> new HashMap<>())
                        .merge(key, (long) movement.units(), Math::addExact);
            }
        });
        return sums;
    }

    private Map<String, Set<String>> lotsByLevel() {
        var lots = new TreeMap<String, Set<String>>();
        for (var transfer : transfers) {
            for (var line : transfer.lines()) {
                for (var end : List.of(transfer.from(), transfer.to())) {
                    var names = lots.computeIfAbsent(StockLevel.id(line.sku(), end), first -> new TreeSet<>());
                    line.lots().forEach(lot -> names.add(lot.lot()));
                }
            }
        }
        return lots;
    }

    private static Map<Key, Long> expected(Transfer transfer) {
        var sums = new HashMap<Key, Long>();
        boolean left = switch (transfer.status()) {
            case SENT, IN_TRANSIT, RECEIVED -> true;
            case DRAFT, CANCELLED, REFUSED -> false;
        };
        if (!left) return sums;
        for (var line : transfer.lines()) {
            for (var lot : line.lots()) {
                add(sums, key(transfer, line.sku(), transfer.from(), lot.lot(), TRANSFER_OUT), lot.units());
            }
        }
        for (var arrival : transfer.arrivals()) {
            for (var lot : arrival.lots()) {
                add(sums, key(transfer, lot.sku(), transfer.to(), lot.lot(), TRANSFER_IN), lot.in() + lot.missing());
                add(sums, key(transfer, lot.sku(), transfer.to(), lot.lot(), ADJUSTMENT), lot.surplus());
                add(sums, key(transfer, lot.sku(), transfer.to(), lot.lot(), WRITE_OFF), lot.missing());
            }
        }
        return sums;
    }

    private static void add(Map<Key, Long> sums, Key key, long units) {
        if (units != 0) sums.merge(key, units, Math::addExact);
    }

    private static Key key(Transfer transfer, String sku, String warehouse, String lot, MovementKind kind) {
        return new Key(transfer.id(), StockLevel.id(sku, warehouse), lot, kind);
    }

    private static Difference difference(Key key, long says, long is) {
        var subject = key.transfer() + " " + key.level() + " " + key.lot();
        return new Difference(CHECK, subject, key.kind() + " " + says, key.kind() + " " + is);
    }
}
