package yonghuang.recalls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yonghuang.recalls.RecallActs.Heard;
import yonghuang.recalls.RecallActs.Start;
import yonghuang.recalls.people.AffectedLine.Response;

/** What is sent about recalls. Each reads itself and names every wrong member at once. */
final class RecallRequests {
    private RecallRequests() {}

    /** @param sku only this SKU of the lot number; left out: every SKU it is known under */
    record RecallStart(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String lot,

            @Nullable String sku,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String reason) {
        Start read(String key, String actor) {
            var words = new Words();
            var start = new Start(
                    words.name("lot", lot), words.optionalName("sku", sku), words.text("reason", reason), key, actor);
            words.done();
            return start;
        }
    }

    record RecallResponse(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String order,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1") @Nullable
            Integer line,

            @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Response.class) @Nullable
            String response,

            @Nullable String note) {
        Heard read(String key, String actor) {
            var words = new Words();
            var which = words.name("order", order);
            if (line == null || line < 1)
                words.wrong("line", "must be the number of an order line, from 1", "须为订单行号，从 1 起");
            var said = Arrays.stream(Response.values())
                    .filter(each -> each.name().equals(response))
                    .findFirst()
                    .orElse(null);
            if (said == null) {
                var all = Arrays.toString(Response.values());
                words.wrong("response", "must be one of " + all, "必须是 " + all + " 之一");
            }
            var more = words.optionalText("note", note);
            words.done();
            if (line == null || said == null) throw new IllegalStateException("refused above");
            return new Heard(which, line, said, more, key, actor);
        }
    }

    /**
     * @param note what was done in the end
     * @param reason why it is closed although not everybody has answered
     */
    record RecallClose(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String note,

            @Nullable String reason) {
        RecallClose read() {
            var words = new Words();
            var read = new RecallClose(words.text("note", note), words.optionalText("reason", reason));
            words.done();
            return read;
        }
    }

    /** @param reason why it was raised in error */
    record RecallWithdrawal(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String reason) {
        String read() {
            var words = new Words();
            var read = words.text("reason", reason);
            words.done();
            return read;
        }
    }
}
