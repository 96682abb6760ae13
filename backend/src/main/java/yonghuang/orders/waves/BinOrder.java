package yonghuang.orders.waves;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bins in the order one walks: by zone, rack and level, numbers as numbers; the dock comes last. */
final class BinOrder {
    private static final Pattern PIECES = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    static final Comparator<@Nullable String> OF_BINS = Comparator.nullsLast(BinOrder::compare);

    private BinOrder() {}

    private static int compare(String one, String other) {
        var left = PIECES.split(one);
        var right = PIECES.split(other);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int differ = comparePieces(left[i], right[i]);
            if (differ != 0) return differ;
        }
        int longer = Integer.compare(left.length, right.length);
        return longer != 0 ? longer : one.compareTo(other);
    }

    private static int comparePieces(String left, String right) {
        boolean numbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
        if (!numbers) return left.compareTo(right);
        var one = left.replaceFirst("^0+(?=.)", "");
        var other = right.replaceFirst("^0+(?=.)", "");
        int longer = Integer.compare(one.length(), other.length());
        return longer != 0 ? longer : one.compareTo(other);
    }
}
