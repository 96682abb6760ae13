package yonghuang.inventory.transfers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.transfers.Cancellation;
import yonghuang.inventory.web.Fields;

/** Why a draft is called off, as sent. */
record TransferCancelRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String reason) {
    /** @throws yonghuang.shared.InvalidInput when there is none */
    Cancellation read(String account, Instant now) {
        var fields = new Fields();
        var why = fields.text("reason", reason, 500);
        fields.refuseWrong();
        return new Cancellation(why, account, now);
    }
}
