package yonghuang.pricing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares a sum out by weight, to the fen, by largest remainder; ties go to the first. Pure. */
final class Shares {
    private Shares() {}

    /**
     * @param amount not negative, at most the sum of the weights
     * @param weights not negative, in fen
     * @return one share per weight, none above its weight, together exactly {@code amount}
     */
    static List<Long> of(long amount, List<Long> weights) {
        var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (amount < 0 || BigInteger.valueOf(amount).compareTo(sum) > 0) {
            throw new IllegalArgumentException("cannot share " + amount + " over " + sum);
        }
        if (amount == 0) return weights.stream().map(weight -> 0L).toList();
        var shares = new ArrayList<Long>(weights.size());
        var remainders = new ArrayList<BigInteger>(weights.size());
        for (long weight : weights) {
            var parts = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(sum);
            shares.add(parts[0].longValueExact());
            remainders.add(parts[1]);
        }
        long left = amount - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(line -> shares.set(line, shares.get(line) + 1));
        return List.copyOf(shares);
    }
}
