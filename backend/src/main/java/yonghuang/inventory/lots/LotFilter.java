package yonghuang.inventory.lots;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which lots are asked for; what is null or blank narrows nothing.
 *
 * @param words parts of the lot's number, or of its SKU or title
 * @param named whether SKU or title of a SKU have those words, in lower case
 * @param bin name of a bin, or the beginning of one such as {@code A-01}
 */
public record LotFilter(
        String words,
        Predicate<String> named,
        @Nullable String sku,
        @Nullable String bin,
        @Nullable LotState state,
        LocalDate today) {
    boolean mayFit(String candidate) {
        return sku == null || sku.equals(candidate);
    }

    boolean fits(String candidate, LotPlace lot) {
        return (bin == null || lot.bin() != null && isIn(bin, lot.bin()))
                && (state == null || lot.is(state, today))
                && (words.isEmpty() || lot.lot().toLowerCase(Locale.ROOT).contains(words) || named.test(candidate));
    }

    private static boolean isIn(String asked, String lies) {
        return lies.startsWith(asked) && (lies.length() == asked.length() || lies.charAt(asked.length()) == '-');
    }
}
