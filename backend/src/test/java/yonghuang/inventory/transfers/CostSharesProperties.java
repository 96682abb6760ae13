package yonghuang.inventory.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import yonghuang.shared.Money;

class CostSharesProperties {
    @Property
    void sharesAddUpAndNoneIsAFenOff(
            @ForAll @LongRange(max = 1_000_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(max = 5_000_000_000L) Long> weights) {
        long all = weights.stream().mapToLong(Long::longValue).sum();
        if (all == 0) return;

        var shares = CostShares.of(Money.fen(fen), weights);

        assertThat(shares.stream().mapToLong(Money::amount).sum()).isEqualTo(fen);
        for (int i = 0; i < weights.size(); i++) {
            var exact = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(weights.get(i)));
            var off = exact.subtract(BigInteger.valueOf(shares.get(i).amount()).multiply(BigInteger.valueOf(all)));
            assertThat(off.abs()).isLessThan(BigInteger.valueOf(all));
        }
    }
}
