package yonghuang.inventory.counts.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.counts.AbcClass;
import yonghuang.inventory.counts.AbcClasses;
import yonghuang.inventory.counts.Count;
import yonghuang.inventory.counts.CountLine;
import yonghuang.inventory.counts.CountScope;
import yonghuang.inventory.counts.CountStatus;
import yonghuang.inventory.counts.Tally;
import yonghuang.shared.Skus;

/** A count as people see it: blind until it is posted. */
record CountAnswer(
        String id,
        String warehouse,
        CountStatus status,
        Scope scope,
        Rules rules,
        List<Line> lines,
        @Nullable String note,
        Instant at,
        String actor,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endedNote) {
    record Scope(
            List<String> bins,
            List<String> skus,
            @Nullable String category,
            @Nullable AbcClass abc) {
        static Scope of(CountScope scope) {
            return new Scope(scope.bins(), scope.skus(), scope.category(), scope.abc());
        }
    }

    /**
     * The fixed numbers a count goes by.
     *
     * @param smallUnits and {@code smallPercent}: a difference up to the larger of the two needs no second count
     * @param aPercent share of the worth that class A makes up, {@code bPercent} A and B together
     * @param worthDays shipments of so many days are a SKU's worth
     */
    record Rules(int smallUnits, int smallPercent, int aPercent, int bPercent, int worthDays) {
        static final Rules THESE = new Rules(
                Tally.SMALL_UNITS, Tally.SMALL_PERCENT, AbcClasses.A_PERCENT, AbcClasses.B_PERCENT, AbcClasses.DAYS);
    }

    /**
     * @param expected units on hand when the lot was counted, null before posting
     * @param difference counted less expected, null before posting
     * @param posting null before posting
     */
    record Line(
            String sku,
            String title,
            String lot,
            @Nullable String bin,
            @Nullable Integer counted,
            @Nullable String countedBy,
            @Nullable Integer second,
            @Nullable String secondBy,
            boolean needsSecond,
            @Nullable Integer expected,
            @Nullable Integer difference,
            CountLine.@Nullable Posting posting) {
        static Line of(CountLine line, Skus skus) {
            var first = line.first();
            var second = line.second();
            var shown = line.posting() == null ? null : line.decisive();
            return new Line(
                    line.sku(),
                    skus.find(line.sku()).map(Skus.Sku::productTitle).orElse(line.sku()),
                    line.lot(),
                    line.bin(),
                    first == null ? null : first.units(),
                    first == null ? null : first.by(),
                    second == null ? null : second.units(),
                    second == null ? null : second.by(),
                    line.needsSecond(),
                    shown == null ? null : shown.onHand(),
                    shown == null ? null : shown.difference(),
                    line.posting());
        }
    }

    static CountAnswer of(Count count, Skus skus) {
        var ending = count.ending();
        return new CountAnswer(
                count.id(),
                count.warehouse(),
                count.status(),
                Scope.of(count.scope()),
                Rules.THESE,
                count.lines().stream().map(line -> Line.of(line, skus)).toList(),
                count.note(),
                count.at(),
                count.actor(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.note());
    }
}
