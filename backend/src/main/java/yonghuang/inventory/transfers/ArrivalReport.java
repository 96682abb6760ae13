package yonghuang.inventory.transfers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says came.
 *
 * @param complete nothing more will come; what is missing then is short
 * @param shortageLeg place in the list of legs, from 0
 */
public record ArrivalReport(
        String reference,
        List<Line> lines,
        boolean complete,
        @Nullable String shortageCause,
        @Nullable Integer shortageLeg,
        String actor) {
    /**
     * @param units whole ones
     * @param damaged those beside them that came damaged
     */
    public record Line(
            String sku,
            String lot,
            int units,
            int damaged,
            @Nullable String damageCause,
            @Nullable String surplusCause,
            @Nullable String bin,
            @Nullable Integer leg) {
        int came() {
            return Math.addExact(units, damaged);
        }
    }

    public ArrivalReport {
        lines = List.copyOf(lines);
    }

    /** The same for the same words; who says it does not matter. */
    String asked() {
        return lines + " " + complete + " " + shortageCause + " " + shortageLeg;
    }
}
