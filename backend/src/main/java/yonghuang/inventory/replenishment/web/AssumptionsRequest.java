package yonghuang.inventory.replenishment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.replenishment.Assumptions;
import yonghuang.inventory.replenishment.ModeAssumption;
import yonghuang.inventory.replenishment.TransportMode;
import yonghuang.inventory.web.Fields;

/** All assumptions anew, and why. */
record AssumptionsRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable ModeRequest> modes,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "50", maximum = "99") @Nullable
        Integer serviceLevelPercent,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "90") @Nullable
        Integer coverDays,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "90") @Nullable
        Integer lateDays,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "14", maximum = "112") @Nullable
        Integer historyDays,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "7", maximum = "56") @Nullable
        Integer minimumHistoryDays,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "100") @Nullable
        Integer weeklyDecayPercent,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "100") @Nullable
        Integer otherWeekdayPercent,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "12") @Nullable
        Integer backtestWeeks,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String note) {
    private static final int DEAREST = 100_000;
    private static final int SLOWEST = 60;

    record ModeRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, implementation = TransportMode.class) @Nullable
            String mode,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "60") @Nullable
            Integer leadDays,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "100000") @Nullable
            Integer fenPerKilogram) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Assumptions read(String account) {
        var fields = new Fields();
        var ways = modes(fields);
        var edited = new Assumptions(
                Assumptions.SAMPLE.id(),
                0,
                ways,
                number(fields, "serviceLevelPercent", serviceLevelPercent, 50, 99),
                number(fields, "coverDays", coverDays, 1, 90),
                number(fields, "lateDays", lateDays, 1, 90),
                number(fields, "historyDays", historyDays, 14, 112),
                number(fields, "minimumHistoryDays", minimumHistoryDays, 7, 56),
                number(fields, "weeklyDecayPercent", weeklyDecayPercent, 1, 100),
                number(fields, "otherWeekdayPercent", otherWeekdayPercent, 0, 100),
                number(fields, "backtestWeeks", backtestWeeks, 1, 12),
                account,
                null,
                fields.text("note", note, 500));
        fields.refuseWrong();
        return edited;
    }

    private List<ModeAssumption> modes(Fields fields) {
        if (modes == null || modes.isEmpty() || modes.size() > TransportMode.values().length) {
            fields.wrong("modes", "must name from 1 to 3 ways", "须列出 1 到 3 种运输方式");
            return Assumptions.SAMPLE.modes();
        }
        var read = new ArrayList<ModeAssumption>();
        var seen = EnumSet.noneOf(TransportMode.class);
        for (var given : modes) {
            var at = "modes[" + read.size() + "]";
            var mode = mode(fields, at + ".mode", given == null ? null : given.mode());
            if (!seen.add(mode)) fields.wrong(at + ".mode", "is named twice", "重复");
            int days = number(fields, at + ".leadDays", given == null ? null : given.leadDays(), 1, SLOWEST);
            int fen = number(fields, at + ".fenPerKilogram", given == null ? null : given.fenPerKilogram(), 0, DEAREST);
            read.add(new ModeAssumption(mode, days, fen));
        }
        return read;
    }

    private static TransportMode mode(Fields fields, String field, @Nullable String given) {
        for (var mode : TransportMode.values()) if (mode.name().equals(given)) return mode;
        fields.wrong(field, "must be one of " + Arrays.toString(TransportMode.values()), "不是可用的运输方式");
        return TransportMode.ROAD;
    }

    private static int number(Fields fields, String field, @Nullable Integer given, int least, int most) {
        if (given != null && given >= least && given <= most) return given;
        fields.wrong(field, "must be from " + least + " to " + most, "必须在 " + least + " 到 " + most + " 之间");
        return least;
    }
}
