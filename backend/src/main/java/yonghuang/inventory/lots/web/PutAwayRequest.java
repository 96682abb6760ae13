package yonghuang.inventory.lots.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.Bin;
import yonghuang.inventory.web.Fields;

/** A lot and the bin it is put into, as sent. */
record PutAwayRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String lot,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "zone-rack-level, such as A-01-2") @Nullable
        String bin) {
    /** What was sent, once nothing is wrong with it. */
    record Read(String sku, String lot, String bin) {}

    Read read() {
        var fields = new Fields();
        var what = fields.text("sku", sku, 64);
        var which = fields.lot("lot", lot);
        if (bin == null || !Bin.isOne(bin)) {
            fields.wrong("bin", "must be zone, rack and level, such as A-01-2", "须为库区-货架-层，例如 A-01-2");
        }
        fields.refuseWrong();
        return new Read(what, which, bin == null ? "" : bin);
    }
}
