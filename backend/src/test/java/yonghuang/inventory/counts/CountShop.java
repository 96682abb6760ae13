package yonghuang.inventory.counts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.inventory.Shop;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.level.Adjustment;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.Lot;
import yonghuang.shared.ProductClasses;
import yonghuang.shared.Sentence;
import yonghuang.testing.MutableClock;

/** Counts of one process over the inventory built by hand. Even SKUs are nuts, odd ones tea. */
public final class CountShop {
    public static final String NUTS = "SKU-0000";
    public static final String TEA = "SKU-0001";
    public static final String NINGBO = "ningbo";

    public final Shop shop;
    public final Counts counts;
    public final UnsettledCountSweep sweep;
    public final ProductClasses classes = new EvenNutsOddTea();
    private int keys;

    public CountShop() {
        this(new Shop());
    }

    public CountShop(MongoTemplate store, MutableClock clock) {
        this(new Shop(store, clock, Shop.someSkus(20)));
    }

    private CountShop(Shop shop) {
        this.shop = shop;
        counts = new Counts(
                shop.store,
                shop.levels,
                new CountedStock(shop.levels, classes),
                new WorthOfSkus(shop.store, shop.levels, shop.skus),
                new StockAlerts(shop.store, shop.clock));
        sweep = new UnsettledCountSweep(counts);
    }

    private static final class EvenNutsOddTea implements ProductClasses {
        @Override
        public Optional<String> classOf(String sku) {
            return Optional.of((sku.charAt(sku.length() - 1) - '0') % 2 == 0 ? "nuts" : "tea");
        }

        @Override
        public boolean exists(String productClass) {
            return List.of("nuts", "tea").contains(productClass);
        }

        @Override
        public Optional<Sentence> nameOf(String productClass) {
            return Optional.empty();
        }
    }

    public CountShop has(String sku, String lot, int units) {
        shop.withLot(sku, NINGBO, new IncomingLot(lot, units, "2026-10-12", "2027-04-10", null, null, null));
        return this;
    }

    /** Puts the lot into a bin the way a put-away will: a change of the level without a movement. */
    public CountShop in(String sku, String lot, String bin) {
        shop.levels.change(sku, NINGBO, (level, now) -> Bins.put(level, lot, bin));
        return this;
    }

    public static CountScope scope(String... skus) {
        return CountScope.of(List.of(), List.of(skus), null, null);
    }

    public static CountScope bins(String... bins) {
        return CountScope.of(List.of(bins), List.of(), null, null);
    }

    public Count open(CountScope scope) {
        return counts.open(NINGBO, scope, null, "li", "open" + keys++);
    }

    public void count(Count count, String sku, String lot, int units, String by) {
        counts.tally(NINGBO, count.id(), new LotName(sku, lot), units, null, by, "count" + keys++);
    }

    public Count post(Count count) {
        counts.post(NINGBO, count.id(), null, "wang");
        return now(count);
    }

    public Count now(Count count) {
        return counts.find(NINGBO, count.id());
    }

    public Lot lot(String sku, String lot) {
        return shop.level(sku, NINGBO).lot(lot).orElseThrow();
    }

    public void hold(String reservation, String sku, int units) {
        shop.reservations.hold(List.of(Shop.demand(reservation, sku, NINGBO, units)), shop.until());
    }

    public void sell(String reservation, String sku, int units) {
        hold(reservation, sku, units);
        var demands = List.of(Shop.demand(reservation, sku, NINGBO, units));
        shop.reservations.allocate(demands);
        shop.reservations.ship(demands, "wang");
    }

    public void adjust(String sku, String lot, int units) {
        var adjustment = new Adjustment(lot, units, "adjustment:li:" + keys++, "k", "li", "CORRECTION", null);
        shop.levels.change(sku, NINGBO, (level, now) -> Keeping.adjust(level, adjustment, now));
    }

    public List<StockAlert> alerts() {
        return shop.store.findAll(StockAlert.class);
    }
}
