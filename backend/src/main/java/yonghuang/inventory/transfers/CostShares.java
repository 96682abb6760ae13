package yonghuang.inventory.transfers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import yonghuang.shared.Money;

/** Shares one sum by weight to the fen; the shares add up to the sum exactly. */
final class CostShares {
    private CostShares() {}

    /**
     * Each share is rounded down; the fen left over go to the largest remainders, the first of equal ones first.
     *
     * @param weights not negative, at least one positive
     */
    static List<Money> of(Money sum, List<Long> weights) {
        var all = BigInteger.valueOf(weights.stream().reduce(0L, Math::addExact));
        var shares = new ArrayList<Long>();
        var remainders = new ArrayList<BigInteger>();
        for (long weight : weights) {
            var divided = BigInteger.valueOf(sum.amount())
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(all);
            shares.add(divided[0].longValueExact());
            remainders.add(divided[1]);
        }
        long left = sum.amount() - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares.stream().map(Money::fen).toList();
    }
}
