package yonghuang.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import yonghuang.inventory.Shop;
import yonghuang.inventory.replenishment.Position.Origin;

class SupplyPlanProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Offset<Double> ROUNDING = Offset.offset(1e-6);

    @Provide
    Arbitrary<int[]> histories() {
        return Arbitraries.integers()
                .between(0, 400)
                .array(int[].class)
                .ofMinSize(0)
                .ofMaxSize(90);
    }

    @Property
    void aForecastLiesBetweenTheLeastAndTheMostEverSold(@ForAll("histories") int[] units) {
        var forecast = SalesForecast.of(sold(units), Assumptions.SAMPLE);
        if (units.length < 14) {
            assertThat(forecast).isNull();
            return;
        }
        assertThat(forecast).isNotNull();
        for (int day = 0; day < 7; day++) {
            assertThat(forecast.on(TODAY.plusDays(day))).isBetween(min(units) - 1e-6, max(units) + 1e-6);
        }
        assertThat(forecast.ratePerDay()).isGreaterThanOrEqualTo(0);
    }

    @Property
    void aConstantSeriesIsForecastAsThatConstantWithoutError(
            @ForAll @IntRange(max = 500) int units, @ForAll @IntRange(min = 21, max = 90) int days) {
        var plan = plan(constant(units, days), 0, 0, 1000);

        var forecast = Objects.requireNonNull(plan.forecast());
        assertThat(forecast.on(TODAY)).isCloseTo(units, ROUNDING);
        assertThat(forecast.ratePerDay()).isCloseTo(units, ROUNDING);
        assertThat(forecast.weekdayPattern()[3]).isCloseTo(1, ROUNDING);
        assertThat(Objects.requireNonNull(plan.error()).deviation()).isCloseTo(0, ROUNDING);
        assertThat(plan.safetyStock()).isZero();
    }

    @Property
    void neverMoreIsSuggestedThanTheOriginCanGive(
            @ForAll("histories") int[] units,
            @ForAll @IntRange(max = 3000) int available,
            @ForAll @IntRange(max = 3000) int inTransit,
            @ForAll @IntRange(max = 5000) int origin) {
        var plan = plan(units, available, inTransit, origin);

        if (plan.suggestion() != null) assertThat(plan.suggestion().units()).isBetween(1, origin);
    }

    @Property
    void moreStockNeverMeansALargerSuggestion(
            @ForAll("histories") int[] units,
            @ForAll @IntRange(max = 3000) int available,
            @ForAll @IntRange(min = 1, max = 500) int more) {
        int few = suggested(plan(units, available, 0, 5000));

        assertThat(suggested(plan(units, available + more, 0, 5000))).isLessThanOrEqualTo(few);
        assertThat(suggested(plan(units, available, more, 5000))).isLessThanOrEqualTo(few);
    }

    @Property
    void whatIsSuggestedIsSentNoEarlierThanTodayAndCostsNoLessThanNothing(
            @ForAll("histories") int[] units, @ForAll @IntRange(max = 500) int available) {
        var suggestion = plan(units, available, 0, 5000).suggestion();
        if (suggestion == null) return;

        assertThat(suggestion.sendBy()).isAfterOrEqualTo(TODAY);
        assertThat(suggestion.cost().amount()).isPositive();
        assertThat(suggestion.costIfLate().amount()).isPositive();
    }

    @Property
    void aModeThatArrivesInTimeArrivesBeforeTheLastUnitIsGone(
            @ForAll @IntRange(min = 1, max = 100) int aDay, @ForAll @IntRange(max = 900) int available) {
        var plan = plan(constant(aDay, 60), available, 0, 5000);
        if (plan.suggestion() == null) return;
        var mode = modeOf(plan.suggestion());
        int cover = available / aDay;

        if (mode.leadDays() <= cover) {
            assertThat(plan.suggestion().sendBy().plusDays(mode.leadDays())).isEqualTo(TODAY.plusDays(cover));
            assertThat(cheaperInTime(mode, cover)).isEmpty();
        } else {
            assertThat(mode.mode()).isEqualTo(TransportMode.ROAD);
            assertThat(plan.suggestion().sendBy()).isEqualTo(TODAY);
        }
    }

    @Property
    void whatLastsSomeDaysIsWhatIsSoldInThem(
            @ForAll("histories") int[] units, @ForAll @IntRange(max = 5000) int available) {
        var forecast = SalesForecast.of(sold(units), Assumptions.SAMPLE);
        var days = forecast == null ? null : forecast.lasts(TODAY, available);
        if (forecast == null || days == null || days > 100_000) return;
        int whole = (int) Math.floor(days);

        assertThat(forecast.over(TODAY, whole)).isLessThanOrEqualTo(available + 1e-3);
        assertThat(forecast.over(TODAY, whole + 1)).isGreaterThanOrEqualTo(available - 1e-3);
    }

    private static List<ModeAssumption> cheaperInTime(ModeAssumption than, int days) {
        return Assumptions.SAMPLE.modes().stream()
                .filter(mode -> mode.leadDays() <= days && mode.fenPerKilogram() < than.fenPerKilogram())
                .toList();
    }

    private static ModeAssumption modeOf(Suggestion suggestion) {
        return Assumptions.SAMPLE.modes().stream()
                .filter(mode -> mode.mode() == suggestion.mode())
                .findFirst()
                .orElseThrow();
    }

    private static int suggested(SupplyPlan plan) {
        return plan.suggestion() == null ? 0 : plan.suggestion().units();
    }

    private static SupplyPlan plan(int[] units, int available, int inTransit, int origin) {
        var sku = Shop.someSkus(1).all().getFirst();
        var origins = List.of(new Origin("huanggang", origin));
        return SupplyPlan.of(
                new Position(sku, "ningbo", TODAY, available, inTransit, sold(units), origins), Assumptions.SAMPLE);
    }

    private static SoldDays sold(int[] units) {
        return new SoldDays(TODAY.minusDays(units.length), units);
    }

    private static int[] constant(int units, int days) {
        var all = new int[days];
        Arrays.fill(all, units);
        return all;
    }

    private static int min(int[] units) {
        return Arrays.stream(units).min().orElseThrow();
    }

    private static int max(int[] units) {
        return Arrays.stream(units).max().orElseThrow();
    }
}
