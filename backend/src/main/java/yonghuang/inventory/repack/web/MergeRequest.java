package yonghuang.inventory.repack.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.web.Fields;

/** Units of some lots of one SKU that become a new lot under a new certificate, as sent. */
record MergeRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Number of the new lot") @Nullable
        String lot,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Number of its own compliance certificate")
        @Nullable
        String certificate,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable MergePart> parts) {
    static final int MOST_PARTS = 50;

    record MergePart(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String lot,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000000") @Nullable
            Integer units) {}

    record Asked(String sku, String lot, String certificate, List<LotUnits> parts) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Asked read() {
        var fields = new Fields();
        var wanted = fields.text("sku", sku, 64);
        var name = fields.lot("lot", lot);
        var number = fields.text("certificate", certificate, 64);
        var read = parts(fields);
        fields.refuseWrong();
        return new Asked(wanted, name, number, read);
    }

    private List<LotUnits> parts(Fields fields) {
        var read = new ArrayList<LotUnits>();
        if (parts == null || parts.isEmpty() || parts.size() > MOST_PARTS) {
            fields.wrong("parts", "must have from 1 to " + MOST_PARTS + " parts", "须有 1 到 " + MOST_PARTS + " 项");
            return read;
        }
        var named = new HashSet<String>();
        for (int i = 0; i < parts.size(); i++) {
            var at = "parts[" + i + "]";
            var part = parts.get(i);
            if (part == null) {
                fields.wrong(at, "is required", "必填");
                continue;
            }
            var from = fields.text(at + ".lot", part.lot(), 64);
            if (!from.isEmpty() && !named.add(from)) fields.wrong(at + ".lot", "is named twice", "重复");
            read.add(new LotUnits(from, fields.units(at + ".units", part.units())));
        }
        return read;
    }
}
