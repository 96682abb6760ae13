package yonghuang.inventory.availability;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.Warehouse;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.level.LevelChanged;
import yonghuang.inventory.level.Sellable;
import yonghuang.inventory.level.StockLevel;
import yonghuang.shared.Availability;
import yonghuang.shared.WarehouseKind;

/**
 * Free units of every level, in memory. Changes of this process are in it before they are answered; those of others
 * come with {@link LevelFollower}. An older form never replaces a newer one.
 */
@Component
public final class StockAvailability implements Availability, LevelChanged {
    private static final List<Warehouse> SALES_FIRST = Warehouses.all().stream()
            .sorted(Comparator.comparing((Warehouse each) -> each.kind() == WarehouseKind.SALES ? 0 : 1)
                    .thenComparing(Warehouse::id))
            .toList();

    /** Names one level. */
    public record Place(String sku, String warehouse) {}

    /** Of one SKU, in the order of SALES_FIRST; guarded by itself. */
    private static final class InWarehouses {
        final @Nullable Sellable[] levels = new Sellable[SALES_FIRST.size()];
        boolean inStock;
        /** Days a lot must have left, as of the last change; a question asks anew. */
        private int days;

        synchronized int units(int warehouse, Instant now, int days) {
            var level = levels[warehouse];
            return level == null ? 0 : level.at(now, days);
        }

        synchronized boolean has(int warehouse) {
            return levels[warehouse] != null;
        }

        synchronized boolean hasLapsed(int warehouse, Instant now) {
            var level = levels[warehouse];
            return level != null && level.hasLapsed(now);
        }

        /** @return true when it is the first form known of the level */
        synchronized boolean put(int warehouse, Sellable newer) {
            var known = levels[warehouse];
            if (known == null || known.version() < newer.version()) levels[warehouse] = newer;
            return known == null;
        }

        synchronized void mustHaveLeft(int minimum) {
            days = minimum;
        }

        /** @return true when it just went out of stock or came back */
        synchronized boolean flips(Instant now) {
            boolean was = inStock;
            inStock = false;
            for (var level : levels) inStock |= level != null && level.at(now, days) > 0;
            return was != inStock;
        }
    }

    private final ConcurrentHashMap<String, InWarehouses> bySku = new ConcurrentHashMap<>();
    private final AtomicInteger levels = new AtomicInteger();
    private final AtomicLong revision = new AtomicLong();
    private final Clock clock;
    private final MinimumLife life;
    private volatile long tickedBy;

    public StockAvailability(Clock clock, MinimumLife life) {
        this.clock = clock;
        this.life = life;
    }

    @Override
    public void stored(StockLevel level) {
        put(level.sku(), level.warehouse(), Sellable.of(level));
    }

    public void put(String sku, String warehouse, Sellable level) {
        int place = placeOf(warehouse);
        if (place < 0) return;
        var known = bySku.computeIfAbsent(sku, first -> new InWarehouses());
        if (known.put(place, level)) levels.incrementAndGet();
        known.mustHaveLeft(life.retailDays(sku));
        if (known.flips(clock.instant())) revision.incrementAndGet();
    }

    /** Notices what lapsed or grew too old by time alone, or by an edit of how old goods may be. */
    public void tick() {
        var now = clock.instant();
        long rules = life.version();
        boolean edited = rules != tickedBy;
        bySku.forEach((sku, known) -> {
            if (edited) known.mustHaveLeft(life.retailDays(sku));
            if (known.flips(now)) revision.incrementAndGet();
        });
        tickedBy = rules;
    }

    /** Levels with holds past their time; known here, so that a hold costs the store no index of its own. */
    public List<Place> lapsed() {
        var now = clock.instant();
        var lapsed = new ArrayList<Place>();
        bySku.forEach((sku, known) -> {
            for (int i = 0; i < SALES_FIRST.size(); i++) {
                if (known.hasLapsed(i, now))
                    lapsed.add(new Place(sku, SALES_FIRST.get(i).id()));
            }
        });
        return lapsed;
    }

    /** Whether the warehouse ever had the SKU. */
    public boolean isKnown(String sku, String warehouse) {
        var known = bySku.get(sku);
        return known != null && known.has(placeOf(warehouse));
    }

    /** How many levels are known; grows when a warehouse has a SKU for the first time. */
    public int levels() {
        return levels.get();
    }

    @Override
    public List<InWarehouse> of(String sku) {
        var known = bySku.get(sku);
        var now = clock.instant();
        int days = life.retailDays(sku);
        var all = new ArrayList<InWarehouse>(SALES_FIRST.size());
        for (int i = 0; i < SALES_FIRST.size(); i++) {
            var warehouse = SALES_FIRST.get(i);
            all.add(new InWarehouse(warehouse.id(), warehouse.kind(), known == null ? 0 : known.units(i, now, days)));
        }
        return all;
    }

    @Override
    public int units(String sku) {
        return of(sku).stream().mapToInt(InWarehouse::units).reduce(0, Math::addExact);
    }

    @Override
    public long revision() {
        return revision.get();
    }

    private static int placeOf(String warehouse) {
        for (int i = 0; i < SALES_FIRST.size(); i++) if (SALES_FIRST.get(i).id().equals(warehouse)) return i;
        return -1;
    }
}
