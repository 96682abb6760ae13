package yonghuang.inventory.approvals.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.approvals.Approval;
import yonghuang.inventory.web.Fields;

/** Units in quarantine that are to be written off, as sent. */
record WriteOffRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String lot,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000000") @Nullable
        Integer units,

        @Schema(requiredMode = RequiredMode.REQUIRED, implementation = WriteOffReason.class) @Nullable
        String reason,

        @Nullable String note,

        @Schema(description = "How they are destroyed; mandatory for EXPIRED, SPOILED and RECALLED") @Nullable
        DestructionSent destruction) {
    enum WriteOffReason {
        EXPIRED(true),
        DAMAGED(false),
        SPOILED(true),
        RECALLED(true),
        LOST(false),
        OTHER(false);

        private final boolean destroyed;

        WriteOffReason(boolean destroyed) {
            this.destroyed = destroyed;
        }
    }

    record DestructionSent(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String method,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String place,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String witness) {}

    /** The same once nothing is wrong with it. */
    record Asked(
            String sku,
            String lot,
            int units,
            String reason,
            @Nullable String note,
            Approval.@Nullable Destruction destruction) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Asked read() {
        var fields = new Fields();
        var wanted = fields.text("sku", sku, 64);
        var name = fields.text("lot", lot, 64);
        int moved = fields.units("units", units);
        var why = fields.text("reason", reason, 32);
        var destroyed = destruction(fields, reason(fields, why));
        var said = fields.optional("note", note, 500);
        fields.refuseWrong();
        return new Asked(wanted, name, moved, why, said, destroyed);
    }

    private static @Nullable WriteOffReason reason(Fields fields, String why) {
        for (var each : WriteOffReason.values()) if (each.name().equals(why)) return each;
        if (!why.isEmpty()) {
            fields.wrong("reason", "must be one of " + Arrays.toString(WriteOffReason.values()), "不是可用的原因");
        }
        return null;
    }

    private Approval.@Nullable Destruction destruction(Fields fields, @Nullable WriteOffReason why) {
        if (destruction == null) {
            if (why != null && why.destroyed) {
                fields.wrong("destruction", "is required for this reason", "该原因必须填写销毁记录");
            }
            return null;
        }
        return new Approval.Destruction(
                fields.text("destruction.method", destruction.method(), 200),
                fields.text("destruction.place", destruction.place(), 200),
                fields.text("destruction.witness", destruction.witness(), 200));
    }
}
