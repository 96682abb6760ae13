package yonghuang.inventory.transfers.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.transfers.ArrivedLot;
import yonghuang.inventory.transfers.SentLot;
import yonghuang.inventory.transfers.Transfer;
import yonghuang.inventory.transfers.TransferLeg;
import yonghuang.inventory.transfers.TransferLine;
import yonghuang.inventory.transfers.TransferMode;
import yonghuang.inventory.transfers.TransferStatus;
import yonghuang.shared.Money;
import yonghuang.shared.Skus;

/**
 * A transfer as people of its two warehouses see it.
 *
 * @param departedOn the day it really left; {@code departedAt} is when that was said
 * @param arrivedAt when it was said to be complete
 * @param sentBy account, null before it is sent
 */
record TransferAnswer(
        String id,
        String from,
        String to,
        TransferStatus status,
        TransferMode mode,
        @Nullable String carrier,
        @Nullable String waybill,
        @Nullable String plannedDeparture,
        @Nullable String plannedArrival,
        @Nullable String departedOn,
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt,
        List<TransferLeg> legs,
        List<Line> lines,
        List<TransferDifference> differences,
        List<Receipt> receipts,
        @Nullable String note,
        @Nullable String cancelReason,
        @Nullable String sentBy,
        Instant at,
        String actor) {
    record Line(String sku, @Nullable String title, int units, List<LotShare> lots) {}

    /**
     * @param sent held before it is sent
     * @param received whole units, surplus among them
     * @param surplus units beyond those sent, damaged ones among them
     * @param cost share in the cost of all legs by weight, null before it has left
     */
    record LotShare(
            String lot,
            int sent,
            int received,
            int damaged,
            @JsonProperty("short") int missing,
            int surplus,
            @Nullable Money cost) {}

    record Receipt(String reference, Instant at, String actor) {}

    static TransferAnswer of(Transfer transfer, Skus skus) {
        var plan = transfer.plan();
        var departure = transfer.departure();
        var cancellation = transfer.cancellation();
        var last = transfer.arrivals().isEmpty() ? null : transfer.arrivals().getLast();
        return new TransferAnswer(
                transfer.id(),
                transfer.from(),
                transfer.to(),
                transfer.status(),
                plan.mode(),
                departure == null ? plan.carrier() : departure.carrier(),
                departure == null || departure.waybill() == null ? plan.waybill() : departure.waybill(),
                plan.plannedDeparture(),
                plan.plannedArrival(),
                departure == null ? null : departure.departedOn(),
                departure == null ? null : departure.at(),
                last == null || !last.complete() ? null : last.at(),
                departure == null ? List.of() : departure.legs(),
                transfer.lines().stream()
                        .map(line -> line(transfer, line, skus))
                        .toList(),
                differences(transfer),
                transfer.arrivals().stream()
                        .map(arrival -> new Receipt(arrival.reference(), arrival.at(), arrival.actor()))
                        .toList(),
                plan.note(),
                cancellation == null ? null : cancellation.reason(),
                departure == null ? null : departure.actor(),
                transfer.at(),
                transfer.actor());
    }

    private static Line line(Transfer transfer, TransferLine line, Skus skus) {
        var title = skus.find(line.sku()).map(Skus.Sku::productTitle).orElse(null);
        var lots = line.lots().stream()
                .map(lot -> share(transfer, line.sku(), lot))
                .toList();
        return new Line(line.sku(), title, line.units(), lots);
    }

    private static LotShare share(Transfer transfer, String sku, SentLot sent) {
        var came = transfer.arrivals().stream()
                .flatMap(arrival -> arrival.lots().stream())
                .filter(lot -> lot.sku().equals(sku) && lot.lot().equals(sent.lot()))
                .toList();
        int all = came.stream().mapToInt(lot -> lot.in() + lot.surplus()).sum();
        int damaged = came.stream().mapToInt(ArrivedLot::damaged).sum();
        int missing = came.stream().mapToInt(ArrivedLot::missing).sum();
        int surplus = came.stream().mapToInt(ArrivedLot::surplus).sum();
        return new LotShare(sent.lot(), sent.units(), all - damaged, damaged, missing, surplus, sent.cost());
    }

    private static List<TransferDifference> differences(Transfer transfer) {
        var found = new ArrayList<TransferDifference>();
        transfer.arrivals().stream()
                .flatMap(arrival -> arrival.lots().stream())
                .forEach(lot -> found.addAll(TransferDifference.of(lot)));
        return found;
    }
}
