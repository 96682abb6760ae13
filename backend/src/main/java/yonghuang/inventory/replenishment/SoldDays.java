package yonghuang.inventory.replenishment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;

/**
 * Units sold on each of some days in a row, the last of them over.
 *
 * @param first day of {@code units[0]}
 */
record SoldDays(LocalDate first, int[] units) {
    /**
     * The days before {@code today}, beginning with the first on which there was something to sell.
     *
     * @param sold by day; a day without an entry sold nothing
     */
    static SoldDays before(LocalDate today, LocalDate since, int atMost, Map<LocalDate, Integer> sold) {
        var earliest = today.minusDays(atMost);
        var first = since.isBefore(earliest) ? earliest : since;
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(first, today));
        var units = new int[days];
        for (int i = 0; i < days; i++) units[i] = sold.getOrDefault(first.plusDays(i), 0);
        return new SoldDays(first, units);
    }

    int days() {
        return units.length;
    }

    /** The first day after these. */
    LocalDate end() {
        return first.plusDays(units.length);
    }

    LocalDate day(int i) {
        return first.plusDays(i);
    }

    /** Without the last so many. */
    SoldDays without(int last) {
        return new SoldDays(first, Arrays.copyOf(units, Math.max(0, units.length - last)));
    }

    boolean isIdle() {
        return Arrays.stream(units).allMatch(each -> each == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SoldDays that && first.equals(that.first) && Arrays.equals(units, that.units);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + Arrays.hashCode(units);
    }
}
