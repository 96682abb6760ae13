package yonghuang.inventory.repack.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.web.Fields;

/** Units of a lot that get a number of their own, as sent. */
record SplitRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String newLot,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000000") @Nullable
        Integer units) {
    record Asked(String sku, String newLot, int units) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Asked read() {
        var fields = new Fields();
        var asked = new Asked(fields.text("sku", sku, 64), fields.lot("newLot", newLot), fields.units("units", units));
        fields.refuseWrong();
        return asked;
    }
}
