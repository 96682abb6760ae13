package yonghuang.inventory.transfers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.inventory.Demand;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.level.Arriving;
import yonghuang.inventory.level.ArrivingLot;
import yonghuang.inventory.level.Departing;
import yonghuang.inventory.level.Holding;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.level.TravellingLot;
import yonghuang.shared.Busy;
import yonghuang.shared.Skus;

/** What a decision on a transfer means for the levels: one change per level, in the order of SKUs, each repeatable. */
final class TransferSteps {
    /** A hold that nobody lived to keep or give back ends by itself. */
    private static final Duration HOLD_FOR = Duration.ofMinutes(10);

    /** What the transfer is told once the levels have done their part. */
    @FunctionalInterface
    interface Told {
        Change<Transfer, Transfer> decide(Transfer known);
    }

    private final StockLevels levels;
    private final LotHistory history;
    private final Skus skus;

    TransferSteps(StockLevels levels, LotHistory history, Skus skus) {
        this.levels = levels;
        this.history = history;
        this.skus = skus;
    }

    /** Walks the steps of the last decision. */
    Told walk(Transfer transfer) {
        return switch (transfer.status()) {
            case DRAFT -> hold(transfer);
            case CANCELLED, REFUSED -> release(transfer);
            case SENT -> leave(transfer);
            case IN_TRANSIT, RECEIVED -> book(transfer);
        };
    }

    /** First every level holds for a while, then, when all do, for good. */
    private Told hold(Transfer transfer) {
        var shortages = new ArrayList<ShortLine>();
        var lots = new HashMap<TransferLine, List<LotUnits>>();
        var until = levels.now().plus(HOLD_FOR);
        bySku(transfer).forEach((sku, lines) -> {
            var wanted = lines.stream()
                    .map(line -> new Departing.Wanted(transfer.reservation(line), line.units(), line.chosen()))
                    .toList();
            switch (levels.change(sku, transfer.from(), (level, now) -> Departing.hold(level, wanted, until, now))) {
                case Departing.Taken taken -> {
                    for (int i = 0; i < lines.size(); i++)
                        lots.put(lines.get(i), taken.lots().get(i));
                }
                case Departing.TooFew few -> few.lines().forEach(missing -> shortages.add(shortLine(sku, missing)));
            }
        });
        if (!shortages.isEmpty()) return known -> TransferRules.refused(known, shortages);
        keep(transfer);
        var held = withFacts(transfer, lots);
        return known -> TransferRules.held(known, held);
    }

    private void keep(Transfer transfer) {
        bySku(transfer).forEach((sku, lines) -> {
            var names = reservations(transfer, lines);
            boolean kept = levels.change(sku, transfer.from(), (level, now) -> Departing.keep(level, names, now));
            if (!kept) throw new Busy(); // lapsed or given back meanwhile: the next walk begins anew
        });
    }

    private Told release(Transfer transfer) {
        bySku(transfer).forEach((sku, lines) -> {
            var demands = lines.stream()
                    .map(line -> new Demand(transfer.reservation(line), sku, transfer.from(), line.units()))
                    .toList();
            levels.change(sku, transfer.from(), (level, now) -> Holding.release(level, demands, now));
        });
        return known -> TransferRules.released(known, transfer.status());
    }

    private Told leave(Transfer transfer) {
        var departure = transfer.departure();
        var sender = departure == null ? transfer.actor() : departure.actor();
        var left = new HashMap<TransferLine, List<LotUnits>>();
        bySku(transfer).forEach((sku, lines) -> {
            var names = reservations(transfer, lines);
            levels.change(
                    sku, transfer.from(), (level, now) -> Departing.leave(level, names, transfer.id(), sender, now));
            var out = out(transfer, sku, lines);
            lines.forEach(line -> left.put(line, lotsOf(line, out)));
        });
        var lots = withFacts(transfer, left);
        return known -> TransferRules.left(known, lots, this::weight);
    }

    /** What left is what the ledger says, whoever made it leave and however often this is walked. */
    private Map<String, Integer> out(Transfer transfer, String sku, List<TransferLine> lines) {
        var level = levels.find(sku, transfer.from());
        var known = lines.stream()
                .flatMap(line -> line.lots().stream())
                .map(SentLot::lot)
                .collect(Collectors.toCollection(HashSet::new));
        level.lots().forEach(lot -> known.add(lot.lot()));
        return history.of(level, known, List.of(MovementKind.TRANSFER_OUT)).stream()
                .filter(movement -> movement.reference().equals(transfer.id()))
                .collect(Collectors.toMap(
                        movement -> movement.lot(), movement -> movement.units(), Math::addExact, TreeMap::new));
    }

    /** A SKU stands in one line, or in one line per chosen lot. */
    private static List<LotUnits> lotsOf(TransferLine line, Map<String, Integer> out) {
        return out.entrySet().stream()
                .filter(each -> line.chosen() == null || line.chosen().equals(each.getKey()))
                .map(each -> new LotUnits(each.getKey(), each.getValue()))
                .toList();
    }

    private Told book(Transfer transfer) {
        var references = new HashSet<String>();
        for (var arrival : transfer.arrivals()) {
            if (arrival.booked()) continue;
            arrival.lots().stream()
                    .collect(Collectors.groupingBy(ArrivedLot::sku, TreeMap::new, Collectors.toList()))
                    .forEach((sku, lots) -> book(transfer, arrival, sku, lots));
            references.add(arrival.reference());
        }
        return known -> TransferRules.booked(known, references);
    }

    private void book(Transfer transfer, Arrival arrival, String sku, List<ArrivedLot> lots) {
        var arriving = lots.stream().map(lot -> arriving(transfer, lot)).toList();
        levels.change(
                sku,
                transfer.to(),
                (level, now) -> Arriving.arrive(
                        level, arriving, transfer.source(arrival), transfer.id(), arrival.actor(), now));
    }

    private static ArrivingLot arriving(Transfer transfer, ArrivedLot lot) {
        var sent = transfer.sent(lot.sku(), lot.lot()).orElseThrow();
        return new ArrivingLot(
                sent.goods(),
                lot.in(),
                lot.surplus(),
                lot.damaged(),
                lot.missing(),
                cause(transfer, lot.damageCause(), lot.leg()),
                cause(transfer, lot.surplusCause(), lot.leg()),
                cause(transfer, lot.missingCause(), lot.missingLeg()),
                lot.bin());
    }

    /** As the ledger keeps it: the cause, and the leg that answers for it. */
    private static @Nullable String cause(Transfer transfer, @Nullable String cause, @Nullable Integer leg) {
        if (cause == null || leg == null) return cause;
        var part = transfer.legs().get(leg);
        return cause + " (" + part.mode() + " " + part.from() + "—" + part.to() + ")";
    }

    private List<List<TravellingLot>> withFacts(Transfer transfer, Map<TransferLine, List<LotUnits>> lots) {
        var found = new HashMap<String, StockLevel>();
        var all = transfer.lines().stream().map(TransferLine::sku).distinct().toList();
        levels.findAll(all, transfer.from()).forEach(level -> found.put(level.sku(), level));
        return transfer.lines().stream()
                .map(line -> travelling(found.get(line.sku()), lots.getOrDefault(line, List.of())))
                .toList();
    }

    private static List<TravellingLot> travelling(@Nullable StockLevel level, List<LotUnits> parts) {
        if (level == null) return List.of();
        return parts.stream()
                .flatMap(part -> Departing.travelling(level, part.lot(), part.units()).stream())
                .toList();
    }

    private long weight(String sku) {
        return skus.find(sku).map(Skus.Sku::netWeightGrams).orElse(0);
    }

    private static ShortLine shortLine(String sku, Departing.Missing missing) {
        var wanted = missing.wanted();
        return new ShortLine(sku, wanted.chosen(), wanted.units(), missing.available());
    }

    private static List<String> reservations(Transfer transfer, List<TransferLine> lines) {
        return lines.stream().map(transfer::reservation).toList();
    }

    private static Map<String, List<TransferLine>> bySku(Transfer transfer) {
        return transfer.lines().stream()
                .collect(Collectors.groupingBy(TransferLine::sku, TreeMap::new, Collectors.toList()));
    }
}
