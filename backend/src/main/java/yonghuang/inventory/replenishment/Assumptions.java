package yonghuang.inventory.replenishment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * Every number a suggestion rests on that is not counted in the ledger. Version 0 is the sample the shop comes with, made
 * up and marked as such, stored nowhere; the office replaces the whole, each edit adds one.
 *
 * @param serviceLevelPercent of how many lead times none is to run out
 * @param coverDays how long a delivery is to last after it arrived
 * @param lateDays how much later than the last day is called late
 * @param historyDays how far back sales are looked at
 * @param minimumHistoryDays below this nothing is said
 * @param weeklyDecayPercent weight of a day against the same day a week later
 * @param otherWeekdayPercent weight of a day against one of the weekday asked for
 * @param backtestWeeks the weeks that are forecast from those before them to learn the error
 * @param editedBy account, null for the sample
 */
@Document("replenishment_assumptions")
public record Assumptions(
        @Id String id,
        long version,
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
        @Nullable String note)
        implements Versioned<Assumptions> {
    static final String ID = "replenishment";

    public static final Assumptions SAMPLE = new Assumptions(
            ID,
            0,
            List.of(
                    new ModeAssumption(TransportMode.ROAD, 2, 150),
                    new ModeAssumption(TransportMode.SEA_RAIL, 5, 60),
                    new ModeAssumption(TransportMode.RIVER_SEA, 8, 40)),
            95,
            14,
            7,
            56,
            14,
            80,
            5,
            4,
            null,
            null,
            null);

    public Assumptions {
        modes = List.copyOf(modes);
        if (modes.isEmpty()) throw new IllegalArgumentException("no way to send anything");
    }

    /** As the audit trail keeps them. */
    public Map<String, Object> told() {
        return Map.of(
                "modes", modes.stream().map(ModeAssumption::toString).toList(),
                "serviceLevelPercent", serviceLevelPercent,
                "coverDays", coverDays,
                "lateDays", lateDays,
                "historyDays", historyDays,
                "minimumHistoryDays", minimumHistoryDays,
                "weeklyDecayPercent", weeklyDecayPercent,
                "otherWeekdayPercent", otherWeekdayPercent,
                "backtestWeeks", backtestWeeks);
    }

    /** True while nobody has said what really holds. */
    public boolean isSample() {
        return version == 0;
    }

    @Override
    public Assumptions atVersion(long next) {
        return new Assumptions(
                id,
                next,
                modes,
                serviceLevelPercent,
                coverDays,
                lateDays,
                historyDays,
                minimumHistoryDays,
                weeklyDecayPercent,
                otherWeekdayPercent,
                backtestWeeks,
                editedBy,
                editedAt,
                note);
    }

    /** The way things are sent when there is time. */
    ModeAssumption usual() {
        return modes.stream().min(ModeAssumption.CHEAPEST_FIRST).orElseThrow();
    }

    /** The cheapest that arrives within so many days; else the fastest. */
    ModeAssumption within(int days) {
        return modes.stream()
                .filter(mode -> mode.leadDays() <= days)
                .min(ModeAssumption.CHEAPEST_FIRST)
                .orElseGet(
                        () -> modes.stream().min(ModeAssumption.FASTEST_FIRST).orElseThrow());
    }

    /** What that edit made, whenever it was made. */
    boolean isEditedAs(Assumptions edit) {
        return equals(edit.signed(version, editedAt));
    }

    /** As the next version, dated. */
    Assumptions signed(long next, @Nullable Instant at) {
        return new Assumptions(
                id,
                next,
                modes,
                serviceLevelPercent,
                coverDays,
                lateDays,
                historyDays,
                minimumHistoryDays,
                weeklyDecayPercent,
                otherWeekdayPercent,
                backtestWeeks,
                editedBy,
                at,
                note);
    }
}
