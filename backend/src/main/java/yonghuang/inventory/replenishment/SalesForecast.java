package yonghuang.inventory.replenishment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exponential smoothing by weekday: what a coming day will sell is the weighted mean of past days. A day weighs less the
 * longer ago it is, and much less when it is another weekday. Being a mean, it lies between the least and the most ever
 * sold, and never below zero.
 */
final class SalesForecast {
    private static final int WEEK = 7;

    private final double[] byWeekday; // Monday first

    private SalesForecast(double[] byWeekday) {
        this.byWeekday = byWeekday;
    }

    /** @return null where the history is too short to say anything */
    static @Nullable SalesForecast of(SoldDays history, Assumptions assumed) {
        if (history.days() < assumed.minimumHistoryDays() || history.days() < WEEK) return null;
        double decay = assumed.weeklyDecayPercent() / 100.0;
        double other = assumed.otherWeekdayPercent() / 100.0;
        var sold = new double[WEEK];
        var weights = new double[WEEK];
        for (int i = 0; i < history.days(); i++) {
            int weekday = history.day(i).getDayOfWeek().ordinal();
            double weight = Math.pow(decay, (history.days() - 1 - i) / WEEK);
            sold[weekday] += weight * history.units()[i];
            weights[weekday] += weight;
        }
        return new SalesForecast(mixed(sold, weights, other));
    }

    private static double[] mixed(double[] sold, double[] weights, double other) {
        double allSold = Arrays.stream(sold).sum();
        double allWeights = Arrays.stream(weights).sum();
        var mean = new double[WEEK];
        for (int day = 0; day < WEEK; day++) {
            double units = sold[day] + other * (allSold - sold[day]);
            mean[day] = units / (weights[day] + other * (allWeights - weights[day]));
        }
        return mean;
    }

    double on(LocalDate day) {
        return byWeekday[day.getDayOfWeek().ordinal()];
    }

    /** Units of a mean day. */
    double ratePerDay() {
        return week() / WEEK;
    }

    /** Against a mean day; Monday first. */
    double[] weekdayPattern() {
        double rate = ratePerDay();
        return Arrays.stream(byWeekday)
                .map(units -> rate == 0 ? 1 : units / rate)
                .toArray();
    }

    /** Units sold from a day on, within so many days. */
    double over(LocalDate from, int days) {
        double units = days / WEEK * week();
        for (int i = 0; i < days % WEEK; i++) units += on(from.plusDays(i));
        return units;
    }

    /** How long some units last from a day on, in days; null where nothing is sold. */
    @Nullable
    Double lasts(LocalDate from, int units) {
        double week = week();
        if (week <= 0) return null;
        double weeks = Math.floor(units / week);
        double left = units - weeks * week;
        double days = weeks * WEEK;
        for (int i = 0; i < WEEK; i++) {
            double day = on(from.plusDays(i));
            if (day > left) return days + i + left / day;
            left -= day;
        }
        return days + WEEK;
    }

    private double week() {
        double units = 0;
        for (var day : DayOfWeek.values()) units += byWeekday[day.ordinal()];
        return units;
    }
}
