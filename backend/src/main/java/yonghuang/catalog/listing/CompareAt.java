package yonghuang.catalog.listing;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * The price a lower one may be compared with (domain rule R17): not above the lowest deal price of the seven days before
 * the price of now began. Every deal for everybody is made at the price that is offered, so the lowest price that was
 * offered at any moment of those days is at most the lowest deal; that one is taken. Pure.
 */
final class CompareAt {
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private CompareAt() {}

    /**
     * @param history all prices of one SKU, the oldest first
     * @param now the price of now, in fen
     * @return fen; empty when the history does not end with the price of now, when nothing was offered before it, or when
     *     what was offered was not dearer
     */
    static OptionalLong of(List<PriceChange> history, long now) {
        if (history.size() < 2 || history.getLast().priceFen() != now) return OptionalLong.empty();
        var began = history.getLast().from();
        var first = began.minus(LOOKED_BACK);
        long lowest = Long.MAX_VALUE;
        for (int i = history.size() - 2; i >= 0; i--) {
            lowest = Math.min(lowest, history.get(i).priceFen());
            if (!history.get(i).from().isAfter(first)) break; // stood when the seven days began
        }
        return lowest > now ? OptionalLong.of(lowest) : OptionalLong.empty();
    }
}
