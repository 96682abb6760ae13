package yonghuang.pricing.coupons;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.FundedBy;
import yonghuang.shared.Sentence;

/**
 * What a coupon promises; never changes once it is given out.
 *
 * @param amountFen what a FIXED one takes off; null for the others
 * @param percent what part a PERCENT one takes off, 1 to 100; null for the others
 * @param mostFen the most a PERCENT one takes off; null: no cap
 * @param thresholdFen goods in its scope must cost at least this, group prices taken off
 * @param perPerson how often one account may use it
 * @param totalUses how often all together may
 * @param from first instant, and {@code until}: first instant at which it is over
 * @param subsidySource where the money of a platform-funded one comes from, as told by the office; null when not told
 * @param listed shown to buyers by itself; otherwise only who has the code can use it
 */
public record CouponTerms(
        Sentence name,
        CouponKind kind,
        @Nullable Long amountFen,
        @Nullable Integer percent,
        @Nullable Long mostFen,
        long thresholdFen,
        int perPerson,
        int totalUses,
        CouponScope scope,
        Instant from,
        Instant until,
        FundedBy fundedBy,
        @Nullable String subsidySource,
        boolean listed) {
    public static final int MOST_PER_PERSON = 100;
    public static final int MOST_USES = 1_000_000;
    private static final long HUNDRED = 100;

    public CouponTerms {
        boolean hasItsFigure = kind == CouponKind.FIXED ? amountFen != null : percent != null;
        if (!hasItsFigure) throw new IllegalArgumentException("a coupon takes something off");
        if (perPerson < 1 || perPerson > MOST_PER_PERSON) throw new IllegalArgumentException("perPerson " + perPerson);
        if (totalUses < 1 || totalUses > MOST_USES) throw new IllegalArgumentException("totalUses " + totalUses);
        if (!from.isBefore(until)) throw new IllegalArgumentException("it ends before it begins");
    }

    /** What it takes off goods in its scope that cost so much; never more than they do. Rounded down to the fen. */
    long takesOff(long base) {
        if (amountFen != null) return Math.min(amountFen, base);
        long part = BigInteger.valueOf(base)
                .multiply(BigInteger.valueOf(percent == null ? 0 : percent))
                .divide(BigInteger.valueOf(HUNDRED))
                .longValueExact();
        return mostFen == null ? part : Math.min(part, mostFen);
    }
}
