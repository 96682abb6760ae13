package yonghuang.inventory.transfers;

import static yonghuang.inventory.transfers.TransferStatus.IN_TRANSIT;
import static yonghuang.inventory.transfers.TransferStatus.RECEIVED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** What a transfer makes of a report of goods that came. One object decides one report. */
final class ArrivalRules {
    private static final int MOST_ARRIVALS = 100;

    private record Key(String sku, String lot) {}

    private final Transfer transfer;
    private final ArrivalReport report;
    private final List<FieldError> wrong = new ArrayList<>();
    private final Map<Key, ArrivedLot> came = new LinkedHashMap<>();

    private ArrivalRules(Transfer transfer, ArrivalReport report) {
        this.transfer = transfer;
        this.report = report;
    }

    /**
     * Remembers what came and, with the last arrival, what will not. A repeat of the same reference changes nothing.
     *
     * @throws ArrivalReferenceReused when the reference stands for another report
     * @throws TransferStep when it has not left, or all of it has come
     * @throws InvalidInput naming every wrong line
     */
    static Change<Transfer, Transfer> receive(Transfer transfer, ArrivalReport report, Instant now) {
        for (var known : transfer.arrivals()) {
            if (!known.reference().equals(report.reference())) continue;
            if (!known.asked().equals(report.asked())) throw new ArrivalReferenceReused();
            return Change.unchanged(transfer);
        }
        if (transfer.status() != IN_TRANSIT) throw new TransferStep(transfer.status());
        return TransferRules.changed(new ArrivalRules(transfer, report).decide(now));
    }

    private Transfer decide(Instant now) {
        if (transfer.arrivals().size() == MOST_ARRIVALS) wrong("reference", "is one receipt too many", "接收次数过多");
        for (int i = 0; i < report.lines().size(); i++)
            read("lines[" + i + "]", report.lines().get(i));
        if (report.complete()) findMissing();
        else if (came.values().stream().allMatch(lot -> lot.in() + lot.surplus() == 0)) {
            wrong("lines", "must bring at least one unit unless the transfer is complete", "除非已全部到齐，否则至少须有一件");
        }
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        var arrivals = new ArrayList<>(transfer.arrivals());
        var lots = List.copyOf(came.values());
        arrivals.add(
                new Arrival(report.reference(), report.asked(), lots, report.complete(), false, report.actor(), now));
        return transfer.step(report.complete() ? RECEIVED : IN_TRANSIT, true).arriving(arrivals);
    }

    private void read(String path, ArrivalReport.Line line) {
        var sent = transfer.sent(line.sku(), line.lot()).orElse(null);
        if (sent == null) {
            wrong(path + ".lot", "was not sent with this transfer", "该调拨单未发出此批次");
            return;
        }
        int in = Math.min(sent.units() - transfer.accounted(line.sku(), line.lot()), line.came());
        int surplus = line.came() - in;
        if (line.damaged() > 0 && line.damageCause() == null) wrong(path + ".damageCause", "is required", "必填");
        if (surplus > 0 && line.surplusCause() == null) {
            wrong(
                    path + ".surplusCause",
                    "is required: " + surplus + " more than were sent",
                    "必填：多出 " + surplus + " 件");
        }
        leg(path + ".leg", line.leg());
        var lot = new ArrivedLot(
                line.sku(),
                line.lot(),
                in,
                surplus,
                line.damaged(),
                0,
                line.damaged() > 0 ? line.damageCause() : null,
                surplus > 0 ? line.surplusCause() : null,
                null,
                line.leg(),
                null,
                line.bin());
        if (came.put(new Key(line.sku(), line.lot()), lot) != null) {
            wrong(path + ".lot", "stands in another line", "与另一行重复");
        }
    }

    private void findMissing() {
        leg("shortageLeg", report.shortageLeg());
        int all = 0;
        for (var line : transfer.lines()) {
            for (var sent : line.lots()) all += missing(line.sku(), sent);
        }
        if (all > 0 && report.shortageCause() == null) {
            wrong("shortageCause", "is required: " + all + " units did not come", "必填：" + all + " 件未到");
        }
    }

    private int missing(String sku, SentLot sent) {
        var key = new Key(sku, sent.lot());
        var here = came.getOrDefault(key, ArrivedLot.none(sku, sent.lot()));
        int open = sent.units() - transfer.accounted(sku, sent.lot()) - here.in();
        if (open > 0) came.put(key, here.missing(open, report.shortageCause(), report.shortageLeg()));
        return open;
    }

    private void leg(String field, @Nullable Integer leg) {
        if (leg != null && (leg < 0 || leg >= transfer.legs().size())) {
            wrong(field, "is not a leg of this transfer, counted from 0", "不是该调拨单的运输段（从 0 数起）");
        }
    }

    private void wrong(String field, String en, String zh) {
        wrong.add(new FieldError(field, new Sentence(en, zh)));
    }
}
