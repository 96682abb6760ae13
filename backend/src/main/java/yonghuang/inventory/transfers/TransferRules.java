package yonghuang.inventory.transfers;

import static yonghuang.inventory.transfers.TransferStatus.CANCELLED;
import static yonghuang.inventory.transfers.TransferStatus.DRAFT;
import static yonghuang.inventory.transfers.TransferStatus.IN_TRANSIT;
import static yonghuang.inventory.transfers.TransferStatus.REFUSED;
import static yonghuang.inventory.transfers.TransferStatus.SENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.inventory.level.TravellingLot;
import yonghuang.shared.Money;

/** Decisions on one transfer but for arrivals, which {@link ArrivalRules} has. Pure; a repeat changes nothing. */
final class TransferRules {
    private TransferRules() {}

    /** The first form, also where an earlier try of the same request could not be held. */
    static Change<Transfer, Transfer> open(@Nullable Transfer current, Transfer asked) {
        if (current == null) return changed(asked);
        if (!current.asked().equals(asked.asked())) throw new TransferKeyReused();
        boolean again = current.status() == REFUSED && !current.pending();
        return again ? changed(asked.atVersion(current.version())) : Change.unchanged(current);
    }

    /** Every level holds its part for good. */
    static Change<Transfer, Transfer> held(Transfer transfer, List<List<TravellingLot>> lots) {
        if (transfer.status() != DRAFT || !transfer.pending()) return Change.unchanged(transfer);
        var lines = new ArrayList<TransferLine>();
        for (int i = 0; i < lots.size(); i++) {
            var held =
                    lots.get(i).stream().map(goods -> new SentLot(goods, null)).toList();
            lines.add(transfer.lines().get(i).of(held));
        }
        return changed(transfer.step(DRAFT, false).with(lines));
    }

    /** Some level had too little; what the others hold goes back. */
    static Change<Transfer, Transfer> refused(Transfer transfer, List<ShortLine> shortages) {
        if (transfer.status() != DRAFT || !transfer.pending()) return Change.unchanged(transfer);
        return changed(transfer.step(REFUSED, true).refusedFor(shortages));
    }

    /** What was held has gone back. */
    static Change<Transfer, Transfer> released(Transfer transfer, TransferStatus as) {
        if (transfer.status() != as || !transfer.pending()) return Change.unchanged(transfer);
        return changed(transfer.step(as, false));
    }

    static Change<Transfer, Transfer> cancel(Transfer transfer, Cancellation cancellation) {
        if (transfer.status() == CANCELLED) return Change.unchanged(transfer);
        if (transfer.status() != DRAFT || transfer.pending()) throw new TransferStep(transfer.status());
        return changed(transfer.step(CANCELLED, true).cancelledBy(cancellation));
    }

    /** Decides who sends it, when and how; the first to say so is right, another who says the same is answered alike. */
    static Change<Transfer, Transfer> send(Transfer transfer, Departure departure) {
        var known = transfer.departure();
        if (known != null && known.saysTheSameAs(departure)) return Change.unchanged(transfer);
        if (transfer.status() != DRAFT || transfer.pending()) throw new TransferStep(transfer.status());
        return changed(transfer.step(SENT, true).sentBy(departure));
    }

    /**
     * Every level has let its part go.
     *
     * @param left of each line the lots that the ledger says have left
     * @param weight of one unit of a SKU, in grams
     */
    static Change<Transfer, Transfer> left(
            Transfer transfer, List<List<TravellingLot>> left, ToLongFunction<String> weight) {
        if (transfer.status() != SENT) return Change.unchanged(transfer);
        var lines = shared(transfer, left, weight);
        boolean nothing = lines.stream().allMatch(line -> line.lots().isEmpty());
        return changed(transfer.step(nothing ? CANCELLED : IN_TRANSIT, false).with(lines));
    }

    private static List<TransferLine> shared(
            Transfer transfer, List<List<TravellingLot>> left, ToLongFunction<String> weight) {
        var shares = shares(transfer, left, weight).iterator();
        var sent = new ArrayList<TransferLine>();
        for (int i = 0; i < left.size(); i++) {
            var lots = left.get(i).stream()
                    .map(goods -> new SentLot(goods, shares.next()))
                    .toList();
            sent.add(transfer.lines().get(i).of(lots));
        }
        return sent;
    }

    /** Where no weight is known, units count instead. */
    private static List<Money> shares(
            Transfer transfer, List<List<TravellingLot>> left, ToLongFunction<String> weight) {
        var weights = new ArrayList<Long>();
        var units = new ArrayList<Long>();
        for (int i = 0; i < left.size(); i++) {
            long one = weight.applyAsLong(transfer.lines().get(i).sku());
            for (var goods : left.get(i)) {
                weights.add(Math.multiplyExact(one, (long) goods.units()));
                units.add((long) goods.units());
            }
        }
        var departure = transfer.departure();
        if (departure == null || units.isEmpty()) return List.of();
        boolean unknown = weights.stream().allMatch(each -> each == 0);
        return CostShares.of(departure.cost(), unknown ? units : weights);
    }

    /** The levels have these arrivals. */
    static Change<Transfer, Transfer> booked(Transfer transfer, Set<String> references) {
        var arrivals = transfer.arrivals().stream()
                .map(arrival -> references.contains(arrival.reference()) ? arrival.done() : arrival)
                .toList();
        if (arrivals.equals(transfer.arrivals())) return Change.unchanged(transfer);
        boolean more = arrivals.stream().anyMatch(arrival -> !arrival.booked());
        return changed(transfer.step(transfer.status(), more).arriving(arrivals));
    }

    /** The outcome is the form as it will be stored. */
    static Change<Transfer, Transfer> changed(Transfer next) {
        return Change.changed(next, next.atVersion(next.version() + 1));
    }
}
