package yonghuang.inventory.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RemainingLifeProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    void minimumIsTheSmallestNumberOfWholeDaysThatIsTheShareAndAtLeastOne(
            @ForAll @IntRange(max = 3_650) int shelfLife, @ForAll @IntRange(max = 90) int percent) {
        int days = RemainingLife.minimumDays(shelfLife, percent);

        assertThat(days).isPositive();
        assertThat(days * 100L).isGreaterThanOrEqualTo((long) shelfLife * percent);
        if (days > 1) assertThat((days - 1) * 100L).isLessThan((long) shelfLife * percent);
    }

    @Property
    void everyLotIsExactlyOneOfExpiredNearExpiryAndSold(
            @ForAll @IntRange(min = -500, max = 500) int left, @ForAll @IntRange(min = 1, max = 400) int minimum) {
        var expires = TODAY.plusDays(left).toString();

        boolean expired = left <= 0;
        boolean near = RemainingLife.isNearExpiry(expires, TODAY, minimum);
        boolean sold = left >= minimum;

        assertThat(RemainingLife.days(expires, TODAY)).isEqualTo(left);
        assertThat((expired ? 1 : 0) + (near ? 1 : 0) + (sold ? 1 : 0)).isOne();
    }

    @Example
    void thirtyPercentOf180DaysAre54AndOf10DaysThree() {
        assertThat(RemainingLife.minimumDays(180, 30)).isEqualTo(54);
        assertThat(RemainingLife.minimumDays(10, 30)).isEqualTo(3);
        assertThat(RemainingLife.minimumDays(7, 30)).isEqualTo(3);
    }

    @Example
    void whatHasNoShelfLifeNeedsADayAndWhatKeepsIsNeverNearExpiry() {
        assertThat(RemainingLife.minimumDays(null, 30)).isOne();
        assertThat(RemainingLife.isNearExpiry(null, TODAY, 400)).isFalse();
        assertThat(RemainingLife.days(null, TODAY)).isNull();
    }
}
