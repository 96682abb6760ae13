package yonghuang.inventory.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.shared.Skus;

/**
 * The SKUs each warehouse has or ever had, in ascending order, from memory: found anew only when the catalog changed or a
 * level was seen for the first time, so that a page of a long list costs no more than one of a short list.
 */
@Component
public final class StockedSkus {
    /** A SKU and the words it is found by. */
    private record Named(Skus.Sku sku, String words) {}

    /** Of one warehouse, as of one catalog and so many known levels. */
    private record Found(List<Skus.Sku> catalog, int levels, List<Named> named, List<Skus.Sku> skus) {}

    private final Skus skus;
    private final StockAvailability availability;
    private final Map<String, Found> byWarehouse = new ConcurrentHashMap<>();

    public StockedSkus(Skus skus, StockAvailability availability) {
        this.skus = skus;
        this.availability = availability;
    }

    /** Those with the words in SKU or title. */
    public List<Skus.Sku> of(String warehouse, String words) {
        var found = found(warehouse);
        if (words.isEmpty()) return found.skus();
        var asked = words.toLowerCase(Locale.ROOT);
        return found.named().stream()
                .filter(named -> named.words().contains(asked))
                .map(Named::sku)
                .toList();
    }

    /**
     * Some of a list, behind a SKU.
     *
     * @param last null for the first; it need not be in the list
     */
    public static List<Skus.Sku> behind(List<Skus.Sku> ascending, @Nullable String last, int most) {
        int from = last == null ? 0 : firstBehind(ascending, last);
        return ascending.subList(from, Math.min(ascending.size(), from + most));
    }

    private static int firstBehind(List<Skus.Sku> ascending, String last) {
        int low = 0;
        int high = ascending.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending.get(middle).sku().compareTo(last) <= 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private Found found(String warehouse) {
        var catalog = skus.all();
        int levels = availability.levels();
        var known = byWarehouse.get(warehouse);
        if (known != null && known.catalog() == catalog && known.levels() == levels) return known;
        var found = find(warehouse, catalog, levels);
        byWarehouse.put(warehouse, found);
        return found;
    }

    private Found find(String warehouse, List<Skus.Sku> catalog, int levels) {
        var named = new ArrayList<Named>();
        for (var sku : catalog) {
            if (!availability.isKnown(sku.sku(), warehouse)) continue;
            named.add(new Named(sku, (sku.sku() + "\n" + sku.productTitle()).toLowerCase(Locale.ROOT)));
        }
        return new Found(
                catalog,
                levels,
                List.copyOf(named),
                named.stream().map(Named::sku).toList());
    }
}
