package yonghuang.inventory.counts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.counts.LotName;
import yonghuang.inventory.web.Fields;
import yonghuang.shared.InvalidInput;

/**
 * How many units of a lot a person found, as sent.
 *
 * @param bin where they were found; said, it must be where the lot lies
 */
record CountedRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String lot,

        @Nullable String bin,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "1000000") @Nullable
        Integer units) {
    record Asked(LotName name, int units, @Nullable String bin) {}

    /** @throws InvalidInput naming every wrong member */
    Asked read() {
        var fields = new Fields();
        var wanted = fields.text("sku", sku, 64);
        var name = fields.text("lot", lot, 64);
        var place = fields.optional("bin", bin, 64);
        if (units == null || units < 0 || units > Fields.MOST_UNITS) {
            fields.wrong("units", "must be from 0 to 1000000", "必须在 0 到 1000000 之间");
        }
        fields.refuseWrong();
        return new Asked(new LotName(wanted, name), units == null ? 0 : units, place);
    }
}
