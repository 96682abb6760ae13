package yonghuang.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RatingProperties {
    @Property
    void isTheAverageRoundedHalfUpToATenth(@ForAll @Size(5) List<@IntRange(max = 1_000_000) Integer> given) {
        var rating = new Rating(given.stream().map(Integer::longValue).toList());
        if (rating.count() == 0) return;
        long sum = 0;
        for (int stars = 1; stars <= 5; stars++) sum += (long) stars * given.get(stars - 1);

        var average = BigDecimal.valueOf(10 * sum).divide(BigDecimal.valueOf(rating.count()), 0, RoundingMode.HALF_UP);

        assertThat(rating.tenths()).isEqualTo(average.intValueExact());
    }

    @Example
    void nobodyRatedIsNoZero() {
        assertThat(new Rating(List.of(0L, 0L, 0L, 0L, 0L)).tenths()).isNull();
    }
}
