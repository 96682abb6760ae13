package yonghuang.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.availability.LevelFollower;
import yonghuang.inventory.availability.StockAvailability;
import yonghuang.inventory.availability.StockedSkus;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.ledger.LedgerCheck;
import yonghuang.inventory.ledger.MovementCopier;
import yonghuang.inventory.ledger.StockLedger;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.live.ListenerLimits;
import yonghuang.inventory.live.LiveChanges;
import yonghuang.inventory.lots.LotDirectory;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.lots.PutAways;
import yonghuang.inventory.lots.RecalledLots;
import yonghuang.inventory.receipts.GoodsIn;
import yonghuang.inventory.receipts.IncomingLines;
import yonghuang.inventory.receipts.Receipts;
import yonghuang.inventory.receiving.Deliveries;
import yonghuang.inventory.receiving.IntakeLines;
import yonghuang.inventory.receiving.Intakes;
import yonghuang.shared.Money;
import yonghuang.shared.Skus;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** The inventory of one process, built by hand; {@link #anotherProcess} shares its store. */
public final class Shop {
    public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    public static final Duration HOLD_FOR = Duration.ofMinutes(15);

    public final MongoTemplate store;
    public final MutableClock clock;
    public final StockLedger ledger;
    public final MovementCopier copier;
    public final StockAvailability availability;
    public final LiveChanges live;
    public final StockedSkus stocked;
    public final StockLevels levels;
    public final LevelFollower follower;
    public final StockReservations reservations;
    public final StockReturns returns;
    public final LotWhereabouts whereabouts;
    public final LedgerCheck check;
    public final Skus skus;
    public final LotRegister register;
    public final GoodsIn goods;
    public final IncomingLines incoming;
    public final KnownAreas areas = new KnownAreas();
    public final Receipts receipts;
    public final Deliveries deliveries;
    public final Intakes intakes;
    public final LotDirectory directory;
    public final PutAways putAways;
    public final StockAlerts alerts;
    public final MinimumLife life;

    public Shop() {
        this(TestStore.fresh(), new MutableClock(NOON), someSkus(20));
    }

    public Shop(MongoTemplate store, MutableClock clock, Skus skus) {
        this.store = store;
        this.clock = clock;
        this.skus = skus;
        ledger = new StockLedger(store);
        copier = new MovementCopier(ledger);
        life = new MinimumLife(store, skus);
        availability = new StockAvailability(clock, life);
        directory = new LotDirectory();
        live = new LiveChanges(clock, new ListenerLimits(5, 5, 100));
        levels = new StockLevels(
                store, clock, copier::copiedUpTo, List.of(availability, directory, live, copier::offer));
        follower = new LevelFollower(levels, availability, List.of(availability, directory, live));
        stocked = new StockedSkus(skus, availability);
        reservations = new LevelReservations(levels, life);
        returns = new LevelReturns(levels);
        whereabouts = new LevelWhereabouts(levels, new StockAlerts(store, clock));
        check = new LedgerCheck(levels, store);
        register = new LotRegister(store);
        goods = new GoodsIn(levels, register, new RecalledLots(store));
        incoming = new IncomingLines(skus, levels);
        receipts = new Receipts(store, levels, incoming, goods);
        putAways = new PutAways(store, levels);
        deliveries = new Deliveries(store, levels, skus, Shop::merchantName);
        intakes = new Intakes(
                store, levels, new IntakeLines(incoming, register, Shop::merchantName, areas), deliveries, goods);
        alerts = new StockAlerts(store, clock);
    }

    public static Shop onTheWallClock(Skus skus) {
        return new Shop(TestStore.fresh(), new MutableClock(Clock.systemUTC().instant()), skus);
    }

    public Shop anotherProcess() {
        return new Shop(store, clock, skus);
    }

    public Shop withStock(String sku, String warehouse, int units) {
        return withLot(sku, warehouse, new IncomingLot("L1", units, "2026-10-12", "2027-04-10", null, null, null));
    }

    public Shop withLot(String sku, String warehouse, IncomingLot lot) {
        levels.change(
                sku,
                warehouse,
                (level, now) ->
                        Keeping.receive(level, List.of(lot), "receipt:" + lot.lot(), "R-" + lot.lot(), "acc_w", now));
        return this;
    }

    public StockLevel level(String sku, String warehouse) {
        return levels.find(sku, warehouse);
    }

    public Instant until() {
        return levels.now().plus(HOLD_FOR);
    }

    public static Demand demand(String reservation, String sku, String warehouse, int units) {
        return new Demand(reservation, sku, warehouse, units);
    }

    /** Merchants are those whose id starts with {@code m-}. */
    public static Optional<String> merchantName(String id) {
        return id.startsWith("m-") ? Optional.of("合作社 " + id) : Optional.empty();
    }

    /** SKU-0000 … with a shelf life of 180 days, every third one fresh with 10 days. */
    public static Skus someSkus(int count) {
        var all = IntStream.range(0, count).mapToObj(Shop::sku).toList();
        var bySku = new java.util.HashMap<String, Skus.Sku>();
        all.forEach(sku -> bySku.put(sku.sku(), sku));
        return new Skus() {
            @Override
            public Optional<Sku> find(String sku) {
                return Optional.ofNullable(bySku.get(sku));
            }

            @Override
            public List<Sku> all() {
                return all;
            }
        };
    }

    private static Skus.Sku sku(int i) {
        boolean fresh = i % 3 == 2;
        return new Skus.Sku(
                "SKU-%04d".formatted(i),
                "p" + i,
                "罗田板栗 " + i,
                "2.5kg",
                2500,
                Money.fen(3990),
                fresh ? 10 : 180,
                fresh,
                fresh ? "fruit" : "nuts",
                "m-1",
                true);
    }
}
