package yonghuang.inventory.lots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.LevelChanged;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.StockLevel;

/**
 * Every lot that lies somewhere, in memory: lists and bins are answered without reading a level. Changes of this process
 * are in it before they are answered, those of others within a second. An older form never replaces a newer one.
 */
@Component
public final class LotDirectory implements LevelChanged {
    private record Known(long version, List<LotPlace> lots) {}

    /** One lot of a list. */
    public record Found(String sku, String lot) {}

    /** @param total of the whole list */
    public record Listed(List<Found> items, long total) {}

    /** What lies in one bin. */
    public record BinContent(String bin, int lots, long units) {}

    private static final class Tally {
        private int lots;
        private long units;

        void add(LotPlace lot) {
            lots++;
            units += lot.units();
        }

        BinContent of(String bin) {
            return new BinContent(bin, lots, units);
        }
    }

    private final Map<String, ConcurrentSkipListMap<String, Known>> byWarehouse = new ConcurrentHashMap<>();
    private final Map<String, String> bins = new ConcurrentHashMap<>();

    @Override
    public void stored(StockLevel level) {
        var lots = level.lots().stream()
                .map(lot -> LotPlace.of(lot, shared(lot)))
                .filter(lot -> lot.units() > 0)
                .sorted(Comparator.comparing(LotPlace::lot))
                .toList();
        byWarehouse
                .computeIfAbsent(level.warehouse(), first -> new ConcurrentSkipListMap<>())
                .merge(level.sku(), new Known(level.version(), lots), LotDirectory::newer);
    }

    /** The name of a bin is kept once, not once per lot. */
    private @Nullable String shared(Lot lot) {
        return lot.bin() == null ? null : bins.computeIfAbsent(lot.bin(), bin -> bin);
    }

    private static Known newer(Known known, Known other) {
        return other.version() > known.version() ? other : known;
    }

    /**
     * By SKU and lot.
     *
     * @param after the last one of the page before, null on the first
     */
    public Listed list(String warehouse, LotFilter filter, @Nullable Found after, int most) {
        var items = new ArrayList<Found>();
        long total = 0;
        for (var level : in(warehouse).entrySet()) {
            var sku = level.getKey();
            if (filter.sku() != null && !filter.sku().equals(sku)) continue;
            var lots = level.getValue().lots();
            if (filter.isOpen()) total += lots.size();
            if (filter.isOpen() && items.size() == most) continue;
            boolean named = filter.isNamed(sku);
            int least = filter.leastDays(sku);
            for (var lot : lots) {
                if (!filter.fits(lot, named, least)) continue;
                if (!filter.isOpen()) total++;
                if (items.size() < most && isBehind(sku, lot.lot(), after)) items.add(new Found(sku, lot.lot()));
            }
        }
        return new Listed(items, total);
    }

    private static boolean isBehind(String sku, String lot, @Nullable Found after) {
        if (after == null) return true;
        int bySku = sku.compareTo(after.sku());
        return bySku > 0 || bySku == 0 && lot.compareTo(after.lot()) > 0;
    }

    /** Those in which something lies, by name. */
    public List<BinContent> bins(String warehouse) {
        var tallies = new HashMap<String, Tally>();
        for (var level : in(warehouse).values()) {
            for (var lot : level.lots()) {
                if (lot.bin() != null)
                    tallies.computeIfAbsent(lot.bin(), first -> new Tally()).add(lot);
            }
        }
        return tallies.entrySet().stream()
                .map(each -> each.getValue().of(each.getKey()))
                .sorted(Comparator.comparing(BinContent::bin))
                .toList();
    }

    private Map<String, Known> in(String warehouse) {
        var there = byWarehouse.get(warehouse);
        return there == null ? Map.of() : there;
    }
}
