package yonghuang.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CompareAtTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    /** Prices that began so many hours before the price of now. */
    private static List<PriceChange> history(long... hoursAndFen) {
        var rows = new ArrayList<PriceChange>();
        for (int i = 0; i < hoursAndFen.length; i += 2) {
            var from = NOW.minus(Duration.ofHours(hoursAndFen[i]));
            rows.add(PriceChange.of("TEA", rows.size() + 1, hoursAndFen[i + 1], from));
        }
        return rows;
    }

    @Example
    void aPriceThatStoodForLongMayBeShownBesideTheLowerOne() {
        assertThat(CompareAt.of(history(2000, 12_800, 0, 9_900), 9_900)).isEqualTo(OptionalLong.of(12_800));
    }

    @Example
    void aPricePutUpJustBeforeIsNoneToCompareWith() {
        assertThat(CompareAt.of(history(2000, 10_000, 1, 19_900, 0, 9_900), 9_900))
                .isEqualTo(OptionalLong.of(10_000));
        assertThat(CompareAt.of(history(2000, 9_900, 1, 19_900, 0, 9_900), 9_900))
                .isEqualTo(OptionalLong.empty());
    }

    @Example
    void whatEndedBeforeTheSevenDaysDoesNotCount() {
        assertThat(CompareAt.of(history(2000, 5_000, 7 * 24, 12_800, 0, 9_900), 9_900))
                .isEqualTo(OptionalLong.of(12_800));
        assertThat(CompareAt.of(history(2000, 5_000, 7 * 24 - 1, 12_800, 0, 9_900), 9_900))
                .isEqualTo(OptionalLong.empty());
    }

    @Example
    void aRiseAFirstPriceAndAnotherPriceThanTheHistorysShowNothing() {
        assertThat(CompareAt.of(history(2000, 9_900, 0, 12_800), 12_800)).isEqualTo(OptionalLong.empty());
        assertThat(CompareAt.of(history(0, 9_900), 9_900)).isEqualTo(OptionalLong.empty());
        assertThat(CompareAt.of(history(2000, 12_800, 0, 9_900), 9_800)).isEqualTo(OptionalLong.empty());
    }

    /** Against every hour of the seven days, looked at one by one. */
    @Property(tries = 500)
    void isTheLowestPriceOfAnyHourOfTheSevenDays(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 60) Integer> lasted,
            @ForAll @Size(12) List<@LongRange(min = 1, max = 50) Long> fen) {
        var hoursAndFen = new long[lasted.size() * 2];
        long ago = 0;
        for (int i = lasted.size() - 1; i >= 0; i--) {
            hoursAndFen[2 * i] = ago;
            hoursAndFen[2 * i + 1] = fen.get(i);
            if (i > 0) ago += lasted.get(i);
        }
        var rows = history(hoursAndFen);
        long now = rows.getLast().priceFen();

        long lowest = Long.MAX_VALUE;
        for (int hour = 1; hour <= 7 * 24; hour++) lowest = Math.min(lowest, priceAt(rows, hour));
        var expected = lowest > now && lowest < Long.MAX_VALUE ? OptionalLong.of(lowest) : OptionalLong.empty();
        assertThat(CompareAt.of(rows, now)).isEqualTo(expected);
    }

    private static long priceAt(List<PriceChange> rows, int hoursAgo) {
        var at = NOW.minus(Duration.ofHours(hoursAgo));
        return rows.reversed().stream()
                .filter(row -> !row.from().isAfter(at))
                .findFirst()
                .map(PriceChange::priceFen)
                .orElse(Long.MAX_VALUE);
    }
}
