package yonghuang.inventory.receiving.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.receiving.IntakeLine;
import yonghuang.inventory.receiving.Intakes;
import yonghuang.inventory.web.Fields;

/** What one person took in, as sent. Days are {@code 2026-10-12}. */
record IntakeRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String reference,

        @Schema(description = "id of an announced delivery") @Nullable
        String delivery,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable Line> lines) {
    private static final int MOST_LINES = 500;

    record From(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String contact) {}

    /**
     * @param merchant id of the merchant whose goods they are; it, a supplier or a delivery's merchant must be there
     * @param expiresOn may be left out where the shelf life of the SKU or the lot is known
     * @param county name or six-digit division code
     */
    record Line(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String sku,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String lot,

            @Schema(requiredMode = RequiredMode.REQUIRED, format = "date") @Nullable
            String producedOn,

            @Schema(format = "date") @Nullable String expiresOn,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "1000000") @Nullable
            Integer accepted,

            @Schema(minimum = "0", maximum = "1000000") @Nullable
            Integer rejected,

            @Nullable String rejectedCause,

            @Schema(minimum = "0", maximum = "1000000") @Nullable
            Integer damaged,

            @Nullable String merchant,
            @Nullable From supplier,
            @Nullable String county,
            @Nullable String town,
            @Nullable String certificate,
            @Nullable String gi,
            @Nullable String storage,
            @Nullable String bin,
            @Nullable String reason) {
        static final Line NOTHING = new Line(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Intakes.Asked read(LocalDate today) {
        var fields = new Fields();
        var named = fields.text("reference", reference, 128);
        var announced = fields.optional("delivery", delivery, 64);
        var read = new ArrayList<IntakeLine>();
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            fields.wrong("lines", "must have 1 to 500 lines", "须有 1 到 500 行");
        } else {
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                read.add(new IntakeLineFields(fields, "lines[" + i + "].", line == null ? Line.NOTHING : line)
                        .read(today));
            }
        }
        fields.refuseWrong();
        return new Intakes.Asked(named, announced, read);
    }
}
