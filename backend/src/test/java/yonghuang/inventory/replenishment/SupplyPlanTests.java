package yonghuang.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.replenishment.Position.Origin;
import yonghuang.shared.Money;

/** Ten units a day of 2.5 kg at ¥39.90; road 2 days, rail and sea 5, river and sea 8. */
class SupplyPlanTests {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void aSteadySellerIsSentTheUsualWayWhenItReachesItsReorderPoint() {
        var plan = plan(steady(10, 56), 80, 0, 1000);

        assertThat(plan.safetyStock()).isZero();
        assertThat(plan.reorderPoint()).isEqualTo(80);
        assertThat(plan.daysOfCover()).isEqualTo(8.0, within(1e-6));
        assertThat(plan.suggestion())
                .isEqualTo(new Suggestion(
                        "huanggang",
                        "ningbo",
                        140,
                        TransportMode.RIVER_SEA,
                        TUESDAY,
                        Money.fen(140 * 100),
                        Money.fen(7 * 10 * 3990)));
    }

    @Test
    void aboveItsReorderPointNothingIsSuggested() {
        assertThat(plan(steady(10, 56), 81, 0, 1000).suggestion()).isNull();
        assertThat(plan(steady(10, 56), 20, 61, 1000).suggestion()).isNull();
    }

    @Test
    void whatIsAlmostGoneGoesByRoadAndLosesSalesOnTheWay() {
        var suggestion =
                Objects.requireNonNull(plan(steady(10, 56), 10, 0, 1000).suggestion());

        assertThat(suggestion.mode()).isEqualTo(TransportMode.ROAD);
        assertThat(suggestion.sendBy()).isEqualTo(TUESDAY);
        assertThat(suggestion.costIfLate()).isEqualTo(Money.fen((2 + 7 - 1) * 10 * 3990));
    }

    @Test
    void theWeekdayPatternIsLearned() {
        var units = new int[56];
        for (int i = 0; i < 56; i++) {
            boolean saturday = TUESDAY.minusDays(56 - i).getDayOfWeek() == DayOfWeek.SATURDAY;
            units[i] = saturday ? 70 : 0;
        }

        var forecast = Objects.requireNonNull(plan(units, 0, 0, 0).forecast());

        assertThat(forecast.weekdayPattern()[DayOfWeek.SATURDAY.ordinal()]).isGreaterThan(5);
        assertThat(forecast.weekdayPattern()[DayOfWeek.MONDAY.ordinal()]).isLessThan(0.4);
        assertThat(Arrays.stream(forecast.weekdayPattern()).sum()).isCloseTo(7, within(1e-6));
    }

    @Test
    void recentWeeksWeighMore() {
        var units = new int[56];
        Arrays.fill(units, 0, 28, 10);
        Arrays.fill(units, 28, 56, 20);

        assertThat(Objects.requireNonNull(plan(units, 0, 0, 0).forecast()).ratePerDay())
                .isCloseTo(17.1, within(0.1));
    }

    @Test
    void theErrorOfASwingingSellerIsShownAndKeptInStock() {
        var units = new int[56];
        for (int i = 0; i < 56; i++) units[i] = (i / 7) % 2 == 0 ? 20 : 0;

        var plan = plan(units, 0, 0, 1000);
        var error = Objects.requireNonNull(plan.error());

        assertThat(error.days()).isEqualTo(28);
        assertThat(Objects.requireNonNull(error.wape())).isBetween(0.8, 1.4);
        assertThat(plan.safetyStock()).isEqualTo((int) Math.ceil(1.6449 * error.deviation() * Math.sqrt(8)));
    }

    @Test
    void aShortHistorySaysNothing() {
        var plan = plan(steady(10, 13), 0, 0, 1000);

        assertThat(plan.forecast()).isNull();
        assertThat(plan.reorderPoint()).isNull();
        assertThat(plan.suggestion()).isNull();
        assertThat(plan.isLow()).isFalse();
        assertThat(plan.isOut()).isTrue();
    }

    @Test
    void withoutAWeekToCompareTheRateIsSaidButNoReorderPoint() {
        var plan = plan(steady(10, 20), 0, 0, 1000);

        assertThat(Objects.requireNonNull(plan.forecast()).ratePerDay()).isCloseTo(10, within(1e-6));
        assertThat(plan.error()).isNull();
        assertThat(plan.reorderPoint()).isNull();
    }

    @Test
    void whatNobodyBuysIsNeitherLowNorOut() {
        var plan = plan(steady(0, 56), 0, 0, 1000);

        assertThat(plan.isLow()).isFalse();
        assertThat(plan.isOut()).isFalse();
        assertThat(plan.daysOfCover()).isNull();
        assertThat(plan.suggestion()).isNull();
    }

    @Test
    void quantilesAreThoseOfTheTable() {
        assertThat(SafetyStock.quantile(0.5)).isCloseTo(0, within(0.0005));
        assertThat(SafetyStock.quantile(0.95)).isCloseTo(1.6449, within(0.0005));
        assertThat(SafetyStock.quantile(0.99)).isCloseTo(2.3263, within(0.0005));
    }

    private static SupplyPlan plan(int[] units, int available, int inTransit, int origin) {
        var sku = Shop.someSkus(1).all().getFirst();
        var sold = new SoldDays(TUESDAY.minusDays(units.length), units);
        var origins = List.of(new Origin("huanggang", origin));
        return SupplyPlan.of(
                new Position(sku, "ningbo", TUESDAY, available, inTransit, sold, origins), Assumptions.SAMPLE);
    }

    private static int[] steady(int units, int days) {
        var all = new int[days];
        Arrays.fill(all, units);
        return all;
    }
}
