package yonghuang.inventory.receiving.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.receiving.Deliveries.Announcement;
import yonghuang.inventory.receiving.DeliveryLine;
import yonghuang.inventory.web.Fields;

/** Goods that are to come, as sent. */
record DeliveryRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "id of the merchant") @Nullable
        String merchant,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String reference,

        @Schema(format = "date") @Nullable String expectedOn,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable Line> lines,

        @Nullable String note) {
    private static final int MOST_LINES = 500;

    record Line(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String sku,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000000") @Nullable
            Integer units) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Announcement read() {
        var fields = new Fields();
        return read(fields, fields.text("merchant", merchant, 64));
    }

    /**
     * @param from the merchant, already known
     * @throws yonghuang.shared.InvalidInput naming every wrong member
     */
    Announcement read(Fields fields, String from) {
        var named = fields.text("reference", reference, 128);
        var day = fields.day("expectedOn", expectedOn);
        var announced = lines(fields);
        var said = fields.optional("note", note, 500);
        fields.refuseWrong();
        return new Announcement(from, named, day == null ? null : day.toString(), announced, said);
    }

    private List<DeliveryLine> lines(Fields fields) {
        var read = new ArrayList<DeliveryLine>();
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            fields.wrong("lines", "must have 1 to 500 lines", "须有 1 到 500 行");
            return read;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var path = "lines[" + i + "].";
            var line = lines.get(i);
            var sku = fields.text(path + "sku", line == null ? null : line.sku(), 64);
            int units = fields.units(path + "units", line == null ? null : line.units());
            if (!sku.isEmpty() && !seen.add(sku)) {
                fields.wrong(path + "sku", "is in another line too", "与另一行重复");
            }
            read.add(new DeliveryLine(sku, units, 0, 0, 0));
        }
        return read;
    }
}
