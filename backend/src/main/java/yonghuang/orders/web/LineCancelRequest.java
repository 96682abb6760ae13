package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.LineCancelling.Wish;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;

/** What a buyer gives up of one line. */
@Schema(name = "OrderLineCancelRequest")
record LineCancelRequest(
        @Schema(requiredMode = REQUIRED, minimum = "1", maximum = "10000") @Nullable
        Integer units,

        @Schema(maxLength = 200) @Nullable String reason) {
    private static final int MOST_UNITS = 10_000;
    private static final int LONGEST_REASON = 200;

    /**
     * @param key names the wish; without one each request is a wish of its own
     * @throws InvalidInput naming every wrong field
     */
    Wish checked(int line, @Nullable String key) {
        var check = new Checked();
        int wanted = check.units("units", units, 1, MOST_UNITS);
        var said = reason == null || reason.isBlank() ? null : check.text("reason", reason, LONGEST_REASON);
        check.done();
        return new Wish(line, wanted, key == null ? UUID.randomUUID().toString() : OrderKey.checked(key), said);
    }
}
