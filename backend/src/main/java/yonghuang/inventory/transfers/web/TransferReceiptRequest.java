package yonghuang.inventory.transfers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.Bin;
import yonghuang.inventory.transfers.ArrivalReport;
import yonghuang.inventory.web.Fields;

/**
 * What came of a transfer, as sent. Legs are counted from 0.
 *
 * @param complete nothing more will come: what is missing is short, and then has a cause
 */
record TransferReceiptRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String reference,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable Line> lines,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        Boolean complete,

        @Nullable String shortageCause,
        @Nullable Integer shortageLeg) {
    private static final int MOST_LINES = 500;

    /**
     * @param units whole ones
     * @param damaged those beside them that came damaged
     * @param leg that answers for damage or surplus
     */
    record Line(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String sku,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String lot,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "1000000") @Nullable
            Integer units,

            @Schema(minimum = "0", maximum = "1000000") @Nullable
            Integer damaged,

            @Nullable String damageCause,
            @Nullable String surplusCause,
            @Nullable String bin,
            @Nullable Integer leg) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    ArrivalReport read(String account) {
        var fields = new Fields();
        var named = fields.text("reference", reference, 128);
        var read = new ArrayList<ArrivalReport.Line>();
        if (lines == null || lines.size() > MOST_LINES)
            fields.wrong("lines", "must have at most 500 lines", "最多 500 行");
        else for (int i = 0; i < lines.size(); i++) read.add(line(fields, "lines[" + i + "]", lines.get(i)));
        if (complete == null) fields.wrong("complete", "is required", "必填");
        var cause = fields.optional("shortageCause", shortageCause, 200);
        fields.refuseWrong();
        return new ArrivalReport(named, read, Boolean.TRUE.equals(complete), cause, shortageLeg, account);
    }

    private static ArrivalReport.Line line(Fields fields, String path, @Nullable Line sent) {
        var line = sent == null ? new Line(null, null, null, null, null, null, null, null) : sent;
        var bin = line.bin();
        if (bin != null && !Bin.isOne(bin)) {
            fields.wrong(path + ".bin", "must be zone, rack and level, such as A-01-2", "须为库区-货架-层，例如 A-01-2");
        }
        return new ArrivalReport.Line(
                fields.text(path + ".sku", line.sku(), 64),
                fields.lot(path + ".lot", line.lot()),
                count(fields, path + ".units", line.units()),
                line.damaged() == null ? 0 : count(fields, path + ".damaged", line.damaged()),
                fields.optional(path + ".damageCause", line.damageCause(), 200),
                fields.optional(path + ".surplusCause", line.surplusCause(), 200),
                bin,
                line.leg());
    }

    private static int count(Fields fields, String path, @Nullable Integer sent) {
        if (sent != null && sent >= 0 && sent <= Fields.MOST_UNITS) return sent;
        fields.wrong(path, "must be from 0 to 1000000", "必须在 0 到 1000000 之间");
        return 0;
    }
}
