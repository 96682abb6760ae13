package yonghuang.inventory.replenishment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan, rounded for showing. What the history is too short for is null.
 *
 * @param available sellable now; {@code reserved} promised; {@code inTransit} on their way there
 * @param ratePerDay units of a mean day
 * @param weekdayPattern seven factors around 1, Monday first
 * @param daysOfCover how long what is available lasts; null too where nothing is sold
 */
public record SupplyRow(
        String sku,
        String title,
        int available,
        int reserved,
        int inTransit,
        @Nullable Double ratePerDay,
        @Nullable List<Double> weekdayPattern,
        @Nullable Integer safetyStock,
        @Nullable Integer reorderPoint,
        @Nullable Double daysOfCover,
        @Nullable Suggestion suggestion,
        Forecast forecast) {
    /** @param days from today until a delivery sent the usual way today would be used up; empty where nothing is known */
    public record Forecast(List<Day> days, @Nullable ForecastError error) {}

    /** @param units expected */
    public record Day(LocalDate day, double units) {}

    static SupplyRow of(SupplyPlan plan, int reserved, Assumptions assumed) {
        var position = plan.position();
        var forecast = plan.forecast();
        return new SupplyRow(
                position.sku().sku(),
                position.sku().productTitle(),
                position.available(),
                reserved,
                position.inTransit(),
                forecast == null ? null : rounded(forecast.ratePerDay(), 2),
                forecast == null ? null : pattern(forecast),
                plan.safetyStock(),
                plan.reorderPoint(),
                plan.daysOfCover() == null ? null : rounded(plan.daysOfCover(), 1),
                plan.suggestion(),
                new Forecast(days(plan, assumed), rounded(plan.error())));
    }

    private static List<Double> pattern(SalesForecast forecast) {
        return Arrays.stream(forecast.weekdayPattern())
                .mapToObj(factor -> rounded(factor, 2))
                .toList();
    }

    private static List<Day> days(SupplyPlan plan, Assumptions assumed) {
        var forecast = plan.forecast();
        if (forecast == null) return List.of();
        var today = plan.position().today();
        return IntStream.range(0, assumed.usual().leadDays() + assumed.coverDays())
                .mapToObj(today::plusDays)
                .map(day -> new Day(day, rounded(forecast.on(day), 2)))
                .toList();
    }

    private static @Nullable ForecastError rounded(@Nullable ForecastError error) {
        if (error == null) return null;
        return new ForecastError(
                error.days(),
                rounded(error.meanAbsolute(), 2),
                error.wape() == null ? null : rounded(error.wape(), 3),
                rounded(error.deviation(), 2));
    }

    private static double rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
    }
}
