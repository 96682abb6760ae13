package yonghuang.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SharesProperties {
    @Property
    void addUpToTheFenAndStayWithinTheirLine(
            @ForAll @Size(min = 1, max = 100) List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> weights,
            @ForAll @IntRange(min = 0, max = 1000) int permille) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        long amount = Math.floorDiv(sum, 1000) * permille + sum % 1000 * permille / 1000;

        var shares = Shares.of(amount, weights);

        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
        for (int i = 0; i < shares.size(); i++) assertThat(shares.get(i)).isBetween(0L, weights.get(i));
        assertThat(Shares.of(amount, weights)).isEqualTo(shares);
    }

    @Property
    void isNeverAFenOffTheExactPart(
            @ForAll @Size(min = 1, max = 10) List<@LongRange(min = 1, max = 100_000) Long> weights,
            @ForAll @LongRange(min = 0, max = 100_000) long wanted) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        long amount = Math.min(wanted, sum);

        var shares = Shares.of(amount, weights);

        for (int i = 0; i < shares.size(); i++) {
            assertThat(Math.abs(shares.get(i) * sum - amount * weights.get(i))).isLessThan(sum);
        }
    }

    @Example
    void theOddFenGoesToTheLargestRemainderAndOfEqualOnesToTheFirst() {
        assertThat(Shares.of(100, List.of(100L, 100L, 100L))).isEqualTo(List.of(34L, 33L, 33L));
        assertThat(Shares.of(10, List.of(1000L, 1999L))).isEqualTo(List.of(3L, 7L));
        assertThat(Shares.of(5, List.of(0L, 10L))).isEqualTo(List.of(0L, 5L));
    }

    @Example
    void moreThanThereIsCannotBeShared() {
        assertThatThrownBy(() -> Shares.of(3, List.of(1L, 1L))).isInstanceOf(IllegalArgumentException.class);
    }
}
