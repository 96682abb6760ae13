package yonghuang.inventory.offers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.web.Fields;

/** Why a lot is not offered any more, as sent. */
record CloseOfferRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 500) @Nullable
        String reason) {
    /** @throws yonghuang.shared.InvalidInput when there is none */
    String read() {
        var fields = new Fields();
        var said = fields.text("reason", reason, 500);
        fields.refuseWrong();
        return said;
    }
}
