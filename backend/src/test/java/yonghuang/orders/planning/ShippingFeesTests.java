package yonghuang.orders.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.shared.Money.fen;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import yonghuang.shared.Money;

class ShippingFeesTests {
    @Test
    void theFirstKilogramAndEachFurtherOneBegunCost() {
        assertThat(ShippingFees.of("330203", 2_500, fen(3_990))).isEqualTo(fen(600 + 2 * 100));
    }

    @Test
    void exactlyOneKilogramIsTheFirst() {
        assertThat(ShippingFees.of("420102", 1_000, fen(3_990))).isEqualTo(fen(600));
    }

    @Test
    void zhejiangIsFreeFromNinetyNineYuan() {
        assertThat(ShippingFees.of("330203", 50_000, fen(9_900))).isEqualTo(Money.ZERO);
        assertThat(ShippingFees.of("330203", 1_000, fen(9_899))).isEqualTo(fen(600));
    }

    @Test
    void hubeiIsNeverFree() {
        assertThat(ShippingFees.of("421121", 1_000, fen(1_000_000))).isEqualTo(fen(600));
    }

    @Test
    void xinjiangIsRemoteAndBeijingFar() {
        assertThat(ShippingFees.of("650102", 1_001, fen(1))).isEqualTo(fen(3_000));
        assertThat(ShippingFees.of("110101", 1_001, fen(1))).isEqualTo(fen(1_400));
    }

    @Property
    void moreWeightNeverCostsLess(@ForAll @LongRange(min = 0, max = 25_000_000_000L) long grams) {
        var fee = ShippingFees.of("110101", grams, fen(1)).amount();

        assertThat(ShippingFees.of("110101", grams + 1, fen(1)).amount()).isGreaterThanOrEqualTo(fee);
    }
}
