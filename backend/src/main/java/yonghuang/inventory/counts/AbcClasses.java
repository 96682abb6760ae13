package yonghuang.inventory.counts;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Sorts SKUs into classes by what they are worth: units times price of what was shipped in the last {@link #DAYS} days, or of
 * what lies there where nothing was shipped. From the most valuable down, the SKUs that make up the first {@link #A_PERCENT} % of
 * the whole are A, up to {@link #B_PERCENT} % B, the rest C. Pure.
 */
public final class AbcClasses {
    public static final int DAYS = 90;
    public static final int A_PERCENT = 80;
    public static final int B_PERCENT = 95;

    private static final int ALL_PERCENT = 100;

    /**
     * @param shipped units of the last days
     * @param onHand units that lie there
     * @param fen price of one unit, 0 where it is not known
     */
    record Worth(String sku, long shipped, long onHand, long fen) {
        BigInteger value() {
            return BigInteger.valueOf(shipped > 0 ? shipped : onHand).multiply(BigInteger.valueOf(fen));
        }
    }

    private AbcClasses() {}

    /** The SKU that crosses a threshold still belongs to the better class; what is worth nothing is C. */
    static Map<String, AbcClass> of(Collection<Worth> all) {
        var whole = all.stream().map(Worth::value).reduce(BigInteger.ZERO, BigInteger::add);
        var ranked = all.stream()
                .sorted(Comparator.comparing(Worth::value).reversed().thenComparing(Worth::sku))
                .toList();
        var classes = new HashMap<String, AbcClass>();
        var before = BigInteger.ZERO;
        for (var each : ranked) {
            classes.put(each.sku(), each.value().signum() == 0 ? AbcClass.C : classAfter(before, whole));
            before = before.add(each.value());
        }
        return classes;
    }

    private static AbcClass classAfter(BigInteger before, BigInteger whole) {
        if (isBelow(before, A_PERCENT, whole)) return AbcClass.A;
        return isBelow(before, B_PERCENT, whole) ? AbcClass.B : AbcClass.C;
    }

    private static boolean isBelow(BigInteger part, int percent, BigInteger whole) {
        var hundredfold = part.multiply(BigInteger.valueOf(ALL_PERCENT));
        return hundredfold.compareTo(whole.multiply(BigInteger.valueOf(percent))) < 0;
    }
}
