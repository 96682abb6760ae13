package yonghuang.accounting;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Channel;

/**
 * What the shop takes of goods sold through one channel.
 *
 * @param category id of a class of product; null for all that have no rate of their own
 * @param permille of what is paid for the goods, from 0 to 1000
 */
public record Rate(@Nullable String category, Channel channel, int permille) {
    public Rate {
        if (permille < 0 || permille > 1000) throw new IllegalArgumentException("permille was " + permille);
        if (channel == Channel.P832 && permille != 0) {
            throw new IllegalArgumentException("nothing is taken on the 832 channel (R42)");
        }
    }

    /** Of the net price of one line, rounded half up to the fen. */
    long of(long netFen) {
        return share(netFen, permille, 1000);
    }

    /** {@code whole * part / of}, rounded half up. */
    static long share(long whole, long part, long of) {
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(part))
                .multiply(BigInteger.TWO)
                .add(BigInteger.valueOf(of))
                .divide(BigInteger.valueOf(of).multiply(BigInteger.TWO))
                .longValueExact();
    }
}
