package yonghuang.inventory.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.inventory.StockReservations;

/**
 * Goods that go from one warehouse to another. What is in transit is what the ledger says; this document says what was
 * decided, and each decision reaches the levels in steps.
 *
 * @param pending true while steps of the last decision are left to be walked
 * @param asked what was asked for, so that a repeat is known from another request of the same key
 * @param shortages why a draft was refused; empty otherwise
 * @param departure how it was sent, null before
 * @param arrivals in the order of their decisions; each is named by its place
 */
@Document("transfers")
public record Transfer(
        @Id String id,
        long version,
        String from,
        String to,
        TransferStatus status,
        boolean pending,
        String asked,
        TransferPlan plan,
        List<TransferLine> lines,
        List<ShortLine> shortages,
        @Nullable Departure departure,
        List<Arrival> arrivals,
        @Nullable Cancellation cancellation,
        String actor,
        Instant at)
        implements Versioned<Transfer> {
    public Transfer {
        lines = List.copyOf(lines);
        shortages = List.copyOf(shortages);
        arrivals = List.copyOf(arrivals);
    }

    static Transfer draft(
            String name,
            String from,
            String to,
            String asked,
            TransferPlan plan,
            List<TransferLine> lines,
            String actor,
            Instant at) {
        var id = StockReservations.TRANSFER + name;
        return new Transfer(
                id,
                0,
                from,
                to,
                TransferStatus.DRAFT,
                true,
                asked,
                plan,
                lines,
                List.of(),
                null,
                List.of(),
                null,
                actor,
                at);
    }

    /** Name of the hold of one line. */
    String reservation(TransferLine line) {
        return id + ":" + (lines.indexOf(line) + 1);
    }

    /** Name of one arrival in what each lot remembers. */
    String source(Arrival arrival) {
        return id + ":" + (arrivals.indexOf(arrival) + 1);
    }

    Optional<SentLot> sent(String sku, String lot) {
        return lines.stream()
                .filter(line -> line.sku().equals(sku))
                .flatMap(line -> line.lots().stream())
                .filter(sent -> sent.lot().equals(lot))
                .findFirst();
    }

    /** Units of those sent that came or are known to be missing. */
    int accounted(String sku, String lot) {
        return arrivals.stream()
                .flatMap(arrival -> arrival.lots().stream())
                .filter(each -> each.sku().equals(sku) && each.lot().equals(lot))
                .mapToInt(each -> each.in() + each.missing())
                .sum();
    }

    List<TransferLeg> legs() {
        return departure == null ? List.of() : departure.legs();
    }

    @Override
    public Transfer atVersion(long newVersion) {
        return new Transfer(
                id,
                newVersion,
                from,
                to,
                status,
                pending,
                asked,
                plan,
                lines,
                shortages,
                departure,
                arrivals,
                cancellation,
                actor,
                at);
    }

    /** @throws TransferStep when the table has no such move */
    Transfer step(TransferStatus next, boolean nowPending) {
        if (next != status && !status.canBecome(next)) throw new TransferStep(status);
        return new Transfer(
                id,
                version,
                from,
                to,
                next,
                nowPending,
                asked,
                plan,
                lines,
                shortages,
                departure,
                arrivals,
                cancellation,
                actor,
                at);
    }

    Transfer with(List<TransferLine> newLines) {
        return new Transfer(
                id,
                version,
                from,
                to,
                status,
                pending,
                asked,
                plan,
                newLines,
                shortages,
                departure,
                arrivals,
                cancellation,
                actor,
                at);
    }

    Transfer refusedFor(List<ShortLine> newShortages) {
        return new Transfer(
                id,
                version,
                from,
                to,
                status,
                pending,
                asked,
                plan,
                lines,
                newShortages,
                departure,
                arrivals,
                cancellation,
                actor,
                at);
    }

    Transfer sentBy(Departure newDeparture) {
        return new Transfer(
                id,
                version,
                from,
                to,
                status,
                pending,
                asked,
                plan,
                lines,
                shortages,
                newDeparture,
                arrivals,
                cancellation,
                actor,
                at);
    }

    Transfer cancelledBy(Cancellation newCancellation) {
        return new Transfer(
                id,
                version,
                from,
                to,
                status,
                pending,
                asked,
                plan,
                lines,
                shortages,
                departure,
                arrivals,
                newCancellation,
                actor,
                at);
    }

    Transfer arriving(List<Arrival> newArrivals) {
        return new Transfer(
                id,
                version,
                from,
                to,
                status,
                pending,
                asked,
                plan,
                lines,
                shortages,
                departure,
                newArrivals,
                cancellation,
                actor,
                at);
    }
}
