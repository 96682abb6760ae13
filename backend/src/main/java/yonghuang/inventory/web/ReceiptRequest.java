package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.receipts.ReceiptLine;

/** Goods that came in, as sent. Days are {@code 2026-10-12}. */
record ReceiptRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String reference,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable Line> lines) {
    private static final int MOST_LINES = 500;

    record Line(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String sku,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000000") @Nullable
            Integer units,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String lot,

            @Schema(requiredMode = RequiredMode.REQUIRED, format = "date") @Nullable
            String producedOn,

            @Schema(format = "date") @Nullable String expiresOn,
            @Nullable String county,
            @Nullable String town,
            @Nullable String certificate) {}

    /** What was sent, once nothing is wrong with it. */
    record Asked(String reference, List<ReceiptLine> lines) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Asked read(LocalDate today) {
        var fields = new Fields();
        var named = fields.text("reference", reference, 128);
        var read = new ArrayList<ReceiptLine>();
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            fields.wrong("lines", "must have 1 to 500 lines", "须有 1 到 500 行");
        } else {
            for (int i = 0; i < lines.size(); i++) read.add(line(fields, "lines[" + i + "]", lines.get(i), today));
        }
        fields.refuseWrong();
        return new Asked(named, read);
    }

    private static ReceiptLine line(Fields fields, String path, @Nullable Line sent, LocalDate today) {
        var line = sent == null ? new Line(null, null, null, null, null, null, null, null) : sent;
        var produced = fields.day(path + ".producedOn", line.producedOn());
        var expires = fields.day(path + ".expiresOn", line.expiresOn());
        if (line.producedOn() == null) fields.wrong(path + ".producedOn", "is required", "必填");
        if (produced != null && produced.isAfter(today)) {
            fields.wrong(path + ".producedOn", "must not be in the future", "不能晚于今天");
        }
        if (produced != null && expires != null && expires.isBefore(produced)) {
            fields.wrong(path + ".expiresOn", "must not be before producedOn", "不能早于生产日期");
        }
        return new ReceiptLine(
                fields.text(path + ".sku", line.sku(), 64),
                fields.units(path + ".units", line.units()),
                fields.lot(path + ".lot", line.lot()),
                produced == null ? "" : produced.toString(),
                expires == null ? null : expires.toString(),
                fields.optional(path + ".county", line.county(), 64),
                fields.optional(path + ".town", line.town(), 64),
                fields.optional(path + ".certificate", line.certificate(), 128));
    }
}
