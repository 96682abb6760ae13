package yonghuang.inventory.lots;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which lots are asked for; what is null or blank narrows nothing.
 *
 * @param words part of the lot's number, or of its SKU or title, in lower case
 * @param named whether SKU or title of a SKU have those words
 * @param bin name of a bin, or the beginning of one such as {@code A-01}
 */
public record LotFilter(
        String words,
        Predicate<String> named,
        @Nullable String sku,
        @Nullable String bin,
        @Nullable LotState state,
        LocalDate today) {
    /** It narrows to nothing but a SKU: every lot of it fits. */
    boolean isOpen() {
        return words.isEmpty() && bin == null && state == null;
    }

    boolean isNamed(String candidate) {
        return words.isEmpty() || named.test(candidate);
    }

    /** @param isNamed whether the lot's SKU has the words already */
    boolean fits(LotPlace lot, boolean isNamed) {
        return (bin == null || lot.bin() != null && isIn(bin, lot.bin()))
                && (state == null || lot.is(state, today))
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
