package yonghuang.inventory.transfers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.transfers.TransferLine;
import yonghuang.inventory.transfers.TransferMode;
import yonghuang.inventory.transfers.TransferPlan;
import yonghuang.inventory.web.Fields;
import yonghuang.shared.Skus;

/** A transfer to be drafted, as sent. Days are {@code 2026-11-24}. */
record TransferDraftRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String to,

        @Schema(requiredMode = RequiredMode.REQUIRED, implementation = TransferMode.class) @Nullable
        String mode,

        @Schema(format = "date") @Nullable String plannedDeparture,
        @Schema(format = "date") @Nullable String plannedArrival,
        @Nullable String carrier,
        @Nullable String waybill,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable Line> lines,

        @Nullable String note) {
    private static final int MOST_LINES = 200;

    /** @param lot the lot to take, null for the first-expired ones */
    record Line(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String sku,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000000") @Nullable
            Integer units,

            @Nullable String lot) {}

    /** What was sent, once nothing is wrong with it. */
    record Asked(String to, TransferPlan plan, List<TransferLine> lines) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Asked read(String from, Skus skus) {
        var fields = new Fields();
        var target = fields.text("to", to, 64);
        if (!target.isEmpty() && (target.equals(from) || Warehouses.find(target).isEmpty())) {
            fields.wrong("to", "must be another warehouse", "须为另一个仓库");
        }
        var departs = fields.day("plannedDeparture", plannedDeparture);
        var arrives = fields.day("plannedArrival", plannedArrival);
        if (departs != null && arrives != null && arrives.isBefore(departs)) {
            fields.wrong("plannedArrival", "must not be before plannedDeparture", "不能早于计划发出日期");
        }
        var plan = new TransferPlan(
                Modes.read(fields, "mode", mode),
                text(departs),
                text(arrives),
                fields.optional("carrier", carrier, 100),
                fields.optional("waybill", waybill, 64),
                fields.optional("note", note, 500));
        var read = readLines(fields, skus);
        fields.refuseWrong();
        return new Asked(target, plan, read);
    }

    private List<TransferLine> readLines(Fields fields, Skus skus) {
        var read = new ArrayList<TransferLine>();
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            fields.wrong("lines", "must have 1 to 200 lines", "须有 1 到 200 行");
            return read;
        }
        var seen = new HashSet<String>();
        var whole = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = line(fields, "lines[" + i + "]", lines.get(i), skus);
            if (isTwice(line, seen, whole)) {
                fields.wrong(
                        "lines[" + i + "].sku",
                        "stands in another line; name a lot in each, another one each time",
                        "与另一行重复；同一货号分行时每行须指定不同批次");
            }
            read.add(line);
        }
        return read;
    }

    /** A SKU stands in one line, or in one line per chosen lot. */
    private static boolean isTwice(TransferLine line, Set<String> seen, Set<String> whole) {
        boolean first = seen.add(line.sku());
        if (line.chosen() == null) return !whole.add(line.sku()) || !first;
        return whole.contains(line.sku()) || !seen.add(line.sku() + "|" + line.chosen());
    }

    private static TransferLine line(Fields fields, String path, @Nullable Line sent, Skus skus) {
        var line = sent == null ? new Line(null, null, null) : sent;
        var sku = fields.text(path + ".sku", line.sku(), 64);
        if (!sku.isEmpty() && skus.find(sku).isEmpty()) {
            fields.wrong(path + ".sku", "is not a SKU of this shop", "不是本店的 SKU");
        }
        int units = fields.units(path + ".units", line.units());
        var lot = line.lot() == null ? null : fields.lot(path + ".lot", line.lot());
        return new TransferLine(sku, units, lot);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
