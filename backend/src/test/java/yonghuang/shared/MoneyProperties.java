package yonghuang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyProperties {
    private static final long MOST = Long.MAX_VALUE / 4;

    @Property
    void aSumIsTheSameInEveryOrder(@ForAll @Size(max = 20) List<@LongRange(min = 0, max = 1_000_000_000) Long> fen) {
        var forwards = fen.stream().map(Money::fen).reduce(Money.ZERO, Money::plus);
        var backwards = fen.reversed().stream().map(Money::fen).reduce(Money.ZERO, Money::plus);

        assertThat(forwards).isEqualTo(backwards);
        assertThat(forwards.amount())
                .isEqualTo(fen.stream().mapToLong(Long::longValue).sum());
    }

    @Property
    void whatIsAddedCanBeTakenAway(
            @ForAll @LongRange(min = 0, max = MOST) long one, @ForAll @LongRange(min = 0, max = MOST) long other) {
        assertThat(Money.fen(one).plus(Money.fen(other)).minus(Money.fen(other)))
                .isEqualTo(Money.fen(one));
    }

    @Property
    void timesIsAddingSoOften(
            @ForAll @LongRange(min = 0, max = 1_000_000) long fen, @ForAll @IntRange(max = 200) int units) {
        var added = Money.ZERO;
        for (int i = 0; i < units; i++) added = added.plus(Money.fen(fen));

        assertThat(Money.fen(fen).times(units)).isEqualTo(added);
    }

    @Property
    void neverLessThanNothing(@ForAll @LongRange(min = Long.MIN_VALUE, max = -1) long fen) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.fen(fen));
    }

    @Property
    void moreThanThereIsCannotBeTaken(
            @ForAll @LongRange(min = 0, max = MOST) long has, @ForAll @LongRange(min = 1, max = MOST) long more) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.fen(has).minus(Money.fen(has + more)));
    }

    @Example
    void aSumThatDoesNotFitIsRefusedRatherThanWrong() {
        var most = Money.fen(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.fen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
    }

    @Example
    void anotherCurrencyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "USD"));
    }
}
