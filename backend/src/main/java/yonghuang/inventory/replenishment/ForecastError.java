package yonghuang.inventory.replenishment;

import org.jspecify.annotations.Nullable;

/**
 * How wrong the forecast would have been: each of the last weeks, forecast from what was known before it.
 *
 * @param days compared
 * @param meanAbsolute units a day
 * @param wape sum of the errors over the sum of what was sold (0.25 is a quarter wrong); null where nothing was sold
 * @param deviation root of the mean squared error, units a day
 */
public record ForecastError(
        int days, double meanAbsolute, @Nullable Double wape, double deviation) {
    private static final int WEEK = 7;

    /** @return null where no week has enough history before it */
    static @Nullable ForecastError of(SoldDays history, Assumptions assumed) {
        int days = 0;
        double absolute = 0;
        double squared = 0;
        double sold = 0;
        for (int weeks = 1; weeks <= assumed.backtestWeeks(); weeks++) {
            var known = history.without(weeks * WEEK);
            var forecast = SalesForecast.of(known, assumed);
            if (forecast == null) break;
            for (int i = known.days(); i < known.days() + WEEK; i++) {
                double error = history.units()[i] - forecast.on(history.day(i));
                absolute += Math.abs(error);
                squared += error * error;
                sold += history.units()[i];
                days++;
            }
        }
        if (days == 0) return null;
        return new ForecastError(days, absolute / days, sold == 0 ? null : absolute / sold, Math.sqrt(squared / days));
    }
}
