package yonghuang.inventory.receiving.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.web.Fields;

/** Why a delivery ends. */
@Schema(name = "DeliveryEndRequest")
record EndRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String reason) {
    String read() {
        var fields = new Fields();
        var said = fields.text("reason", reason, 500);
        fields.refuseWrong();
        return said;
    }
}
