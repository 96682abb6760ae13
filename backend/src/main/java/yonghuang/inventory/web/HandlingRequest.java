package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.Handling;
import yonghuang.inventory.level.MovementKind;

/** Units that leave quarantine, back for sale or back to the supplier, as sent; the note says why. */
record HandlingRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String lot,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000000") @Nullable
        Integer units,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String note) {
    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Handled read(MovementKind kind, String reason, String key, String account) {
        var fields = new Fields();
        var wanted = fields.text("sku", sku, 64);
        var name = fields.text("lot", lot, 64);
        int moved = fields.units("units", units);
        var why = fields.text("note", note, 500);
        fields.refuseWrong();
        return Handled.of(wanted, kind, name, moved, key, account, reason, why);
    }

    /** One act on one SKU, once nothing is wrong with it. */
    record Handled(String sku, Handling handling) {
        static Handled of(
                String sku,
                MovementKind kind,
                String lot,
                int units,
                String key,
                String account,
                String reason,
                @Nullable String note) {
            var source = kind + ":" + account + ":" + key;
            return new Handled(sku, new Handling(kind, lot, units, source, key, account, reason, note));
        }
    }
}
