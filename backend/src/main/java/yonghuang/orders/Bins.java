package yonghuang.orders;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.StockReservations.LotState;

/** Where lots of one warehouse lie, by SKU and lot; a lot without an entry stands at the dock. */
public record Bins(Map<String, Map<String, String>> bySku) {
    /** One walk through the warehouse: by bin, the dock last. */
    public static final Comparator<@Nullable String> WALK = Comparator.nullsLast(Comparator.naturalOrder());

    public Bins {
        bySku = Map.copyOf(bySku);
    }

    static Bins of(Map<String, List<LotState>> lots) {
        var bySku = new HashMap<String, Map<String, String>>();
        lots.forEach((sku, states) -> bySku.put(sku, binByLot(states)));
        return new Bins(bySku);
    }

    private static Map<String, String> binByLot(List<LotState> states) {
        var bins = new HashMap<String, String>();
        for (var lot : states) if (lot.bin() != null) bins.put(lot.lot(), lot.bin());
        return Map.copyOf(bins);
    }

    public @Nullable String of(String sku, String lot) {
        return bySku.getOrDefault(sku, Map.of()).get(lot);
    }
}
