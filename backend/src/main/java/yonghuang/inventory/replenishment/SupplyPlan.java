package yonghuang.inventory.replenishment;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.replenishment.Position.Origin;
import yonghuang.shared.Money;

/**
 * What follows from a position: pure arithmetic on what was sold and what is assumed. What the history is too short for
 * is null, never guessed.
 *
 * @param safetyStock against the forecast being wrong while the usual way takes its time
 * @param reorderPoint with this many or fewer, there or on their way, something is to be sent
 * @param daysOfCover how long what is there lasts; null where nothing is sold
 */
record SupplyPlan(
        Position position,
        @Nullable SalesForecast forecast,
        @Nullable ForecastError error,
        @Nullable Integer safetyStock,
        @Nullable Integer reorderPoint,
        @Nullable Double daysOfCover,
        @Nullable Suggestion suggestion) {
    /** Sooner or later everything is sold out; nobody plans longer than this. */
    private static final double LONGEST_COVER = 3_650;

    static SupplyPlan of(Position position, Assumptions assumed) {
        var forecast = SalesForecast.of(position.sold(), assumed);
        if (forecast == null) return new SupplyPlan(position, null, null, null, null, null, null);
        var cover = forecast.lasts(position.today(), position.available());
        var error = ForecastError.of(position.sold(), assumed);
        if (error == null) return new SupplyPlan(position, forecast, null, null, null, cover, null);
        int lead = assumed.usual().leadDays();
        int safety = SafetyStock.units(assumed.serviceLevelPercent(), error.deviation(), lead);
        int reorder = Math.addExact(whole(forecast.over(position.today(), lead)), safety);
        var suggestion = suggest(position, forecast, assumed, safety, reorder);
        return new SupplyPlan(position, forecast, error, safety, reorder, cover, suggestion);
    }

    /** Few enough, there or on their way, that something should be sent. Nothing sold, nothing low. */
    boolean isLow() {
        return reorderPoint != null && sells() && position.expected() <= reorderPoint;
    }

    /** Nothing left of what is being sold. */
    boolean isOut() {
        return position.available() == 0 && !position.sold().isIdle();
    }

    private boolean sells() {
        return forecast != null && forecast.ratePerDay() > 0;
    }

    private static @Nullable Suggestion suggest(
            Position position, SalesForecast forecast, Assumptions assumed, int safety, int reorder) {
        if (position.expected() > reorder) return null;
        var origin = position.origins().stream()
                .max(Comparator.comparingInt(Origin::sellable).thenComparing(Origin::warehouse))
                .orElse(null);
        if (origin == null) return null;
        int days = assumed.usual().leadDays() + assumed.coverDays();
        int target = Math.addExact(whole(forecast.over(position.today(), days)), safety);
        int units = Math.min(origin.sellable(), target - position.expected());
        return units <= 0 ? null : send(position, forecast, assumed, origin.warehouse(), units);
    }

    private static Suggestion send(
            Position position, SalesForecast forecast, Assumptions assumed, String from, int units) {
        var today = position.today();
        int cover = wholeDays(forecast.lasts(today, position.expected()));
        var mode = assumed.within(cover);
        var sendBy = today.plusDays(Math.max(0, cover - mode.leadDays()));
        return new Suggestion(
                from,
                position.warehouse(),
                units,
                mode.mode(),
                sendBy,
                Money.fen(mode.freight(units, position.sku().netWeightGrams())),
                lost(position, forecast, today.plusDays(cover), sendBy.plusDays(mode.leadDays() + assumed.lateDays())));
    }

    /** What would have been sold between the last unit and the next. */
    private static Money lost(Position position, SalesForecast forecast, LocalDate gone, LocalDate arrival) {
        int days = (int) Math.max(0, arrival.toEpochDay() - gone.toEpochDay());
        double units = forecast.over(gone, days);
        return Money.fen(Math.round(units * position.sku().price().amount()));
    }

    private static int wholeDays(@Nullable Double cover) {
        return (int) Math.floor(Math.min(cover == null ? LONGEST_COVER : cover, LONGEST_COVER));
    }

    /** Rounded up, but not for the sake of a rounding error. */
    private static int whole(double units) {
        return (int) Math.min(Integer.MAX_VALUE / 4, Math.ceil(units - 1e-9));
    }
}
