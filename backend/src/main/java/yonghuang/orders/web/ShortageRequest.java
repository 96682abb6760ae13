package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.ShortageChoice;
import yonghuang.shared.InvalidInput;

/** What the buyer wants: WAIT or REFUND. */
@Schema(name = "ShortageRequest")
record ShortageRequest(
        @Schema(
                requiredMode = REQUIRED,
                allowableValues = {"WAIT", "REFUND"})
        @Nullable
        String choice) {
    ShortageChoice checked() {
        return Arrays.stream(ShortageChoice.values())
                .filter(one -> one.name().equals(choice))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("choice", "must be WAIT or REFUND", "必须是 WAIT 或 REFUND"));
    }
}
