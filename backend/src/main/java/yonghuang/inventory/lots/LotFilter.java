package yonghuang.inventory.lots;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which lots are asked for; what is null or blank narrows nothing.
 *
 * @param words part of the lot's number, or of its SKU or title, in lower case
 * @param named whether SKU or title of a SKU have those words
 * @param bin name of a bin, or the beginning of one such as {@code A-01}
 * @param leastDays by SKU, the days a lot must have left to be sold as usual
 */
public record LotFilter(
        String words,
        Predicate<String> named,
        @Nullable String sku,
        @Nullable String bin,
        @Nullable LotState state,
        ToIntFunction<String> leastDays,
        LocalDate today) {
    /** It narrows to nothing but a SKU: every lot of it fits. */
    boolean isOpen() {
        return words.isEmpty() && bin == null && state == null;
    }

    boolean isNamed(String candidate) {
        return words.isEmpty() || named.test(candidate);
    }

    /** Days a lot of this SKU must have left; looked up only where that is asked. */
    int leastDays(String candidate) {
        return state == LotState.NEAR_EXPIRY ? leastDays.applyAsInt(candidate) : 0;
    }

    /**
     * @param isNamed whether the lot's SKU has the words already
     * @param least days a lot of its SKU must have left
     */
    boolean fits(LotPlace lot, boolean isNamed, int least) {
        return (bin == null || lot.bin() != null && isIn(bin, lot.bin()))
                && (state == null || lot.is(state, today, least))
                && (isNamed || hasWords(lot.lot()));
    }

    private boolean hasWords(String lot) {
        int last = lot.length() - words.length();
        for (int i = 0; i <= last; i++) if (lot.regionMatches(true, i, words, 0, words.length())) return true;
        return false;
    }

    private static boolean isIn(String asked, String lies) {
        return lies.startsWith(asked) && (lies.length() == asked.length() || lies.charAt(asked.length()) == '-');
    }
}
