package yonghuang.listings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How prices follow one another, each numbered once and for all. Pure. */
final class PriceSteps {
    private PriceSteps() {}

    /**
     * The steps with those added that lead to the prices of a content. A SKU that was on the shelf without a step had its
     * price since the listing was first published; that becomes its first.
     *
     * @param before what was on the shelf, null when nothing was
     * @param since when that was first published
     */
    static List<PriceStep> towards(
            Content content,
            List<PriceStep> steps,
            @Nullable Content before,
            @Nullable Instant since,
            Instant now,
            long edition) {
        var last = new HashMap<String, PriceStep>();
        for (var step : steps) last.put(step.sku(), step);
        var more = new ArrayList<>(steps);
        for (var variant : content.variants()) {
            var sku = variant.sku();
            var known = last.get(sku);
            if (known == null && before != null && since != null) {
                known = before.variant(sku)
                        .map(old -> new PriceStep(sku, 1, old.shopPriceFen(), since, edition))
                        .orElse(null);
                if (known != null && known.priceFen() == variant.shopPriceFen()) continue;
                if (known != null) more.add(known);
            }
            if (known != null && known.priceFen() == variant.shopPriceFen()) continue;
            int number = known == null ? 1 : known.number() + 1;
            more.add(new PriceStep(sku, number, variant.shopPriceFen(), now, edition));
        }
        return more;
    }

    /** Without those the history has, but for the last of each SKU. */
    static List<PriceStep> kept(List<PriceStep> steps, long shelved) {
        var last = new HashMap<String, PriceStep>();
        for (var step : steps) last.put(step.sku(), step);
        return steps.stream()
                .filter(step -> step.edition() > shelved || step.equals(last.get(step.sku())))
                .toList();
    }
}
