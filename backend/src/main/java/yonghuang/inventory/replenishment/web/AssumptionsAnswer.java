package yonghuang.inventory.replenishment.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.replenishment.Assumptions;
import yonghuang.inventory.replenishment.ModeAssumption;

/**
 * What replenishment assumes.
 *
 * @param sample made up, until the office says what really holds
 */
record AssumptionsAnswer(
        long version,
        boolean sample,
        List<ModeAssumption> modes,
        int serviceLevelPercent,
        int coverDays,
        int lateDays,
        int historyDays,
        int minimumHistoryDays,
        int weeklyDecayPercent,
        int otherWeekdayPercent,
        int backtestWeeks,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        @Nullable String note) {
    static AssumptionsAnswer of(Assumptions assumed) {
        return new AssumptionsAnswer(
                assumed.version(),
                assumed.isSample(),
                assumed.modes(),
                assumed.serviceLevelPercent(),
                assumed.coverDays(),
                assumed.lateDays(),
                assumed.historyDays(),
                assumed.minimumHistoryDays(),
                assumed.weeklyDecayPercent(),
                assumed.otherWeekdayPercent(),
                assumed.backtestWeeks(),
                assumed.editedBy(),
                assumed.editedAt(),
                assumed.note());
    }
}
