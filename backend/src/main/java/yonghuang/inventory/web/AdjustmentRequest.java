package yonghuang.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.Adjustment;

/** A correction, as sent. */
public record AdjustmentRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String lot,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "-1000000", maximum = "1000000") @Nullable
        Integer units,

        @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Reason.class) @Nullable
        String reason,

        @Nullable String note) {
    public enum Reason {
        STOCK_TAKE,
        DAMAGE,
        EXPIRED,
        SAMPLE,
        CORRECTION
    }

    public record Asked(String sku, Adjustment adjustment) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    public Asked read(String key, String account) {
        var fields = new Fields();
        var wanted = fields.text("sku", sku, 64);
        var name = fields.text("lot", lot, 64);
        int signed = fields.signedUnits("units", units);
        var why = fields.text("reason", reason, 32);
        if (!why.isEmpty()
                && Arrays.stream(Reason.values()).noneMatch(each -> each.name().equals(why))) {
            fields.wrong("reason", "must be one of " + Arrays.toString(Reason.values()), "不是可用的原因");
        }
        var said = fields.optional("note", note, 500);
        fields.refuseWrong();
        var source = "adjustment:" + account + ":" + key;
        return new Asked(wanted, new Adjustment(name, signed, source, key, account, why, said));
    }
}
