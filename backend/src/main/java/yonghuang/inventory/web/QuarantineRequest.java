package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.MovementKind;

/** Units to be set apart, as sent. */
record QuarantineRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String lot,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000000") @Nullable
        Integer units,

        @Schema(requiredMode = RequiredMode.REQUIRED, implementation = QuarantineReason.class) @Nullable
        String reason,

        @Nullable String note) {
    enum QuarantineReason {
        DAMAGED,
        SPOILED,
        TEMPERATURE,
        COMPLAINT,
        SUSPECTED,
        OTHER
    }

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    HandlingRequest.Handled read(String key, String account) {
        var fields = new Fields();
        var wanted = fields.text("sku", sku, 64);
        var name = fields.text("lot", lot, 64);
        int moved = fields.units("units", units);
        var why = fields.text("reason", reason, 32);
        if (!why.isEmpty()
                && Arrays.stream(QuarantineReason.values())
                        .noneMatch(each -> each.name().equals(why))) {
            fields.wrong("reason", "must be one of " + Arrays.toString(QuarantineReason.values()), "不是可用的原因");
        }
        var said = fields.optional("note", note, 500);
        fields.refuseWrong();
        return HandlingRequest.Handled.of(wanted, MovementKind.QUARANTINE, name, moved, key, account, why, said);
    }
}
