package yonghuang.recalls;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.crash.Program;
import yonghuang.inventory.LotRecalls;
import yonghuang.inventory.Shop;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.lots.RecalledLots;
import yonghuang.inventory.offers.OpenOffers;
import yonghuang.inventory.sweeps.LapsedHoldSweep;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.inventory.transfers.Transfer;
import yonghuang.inventory.transfers.TransferLine;
import yonghuang.inventory.transfers.TransferMode;
import yonghuang.inventory.transfers.TransferPlan;
import yonghuang.inventory.transfers.Transfers;
import yonghuang.orders.Address;
import yonghuang.orders.Fulfilments.Step;
import yonghuang.orders.Order;
import yonghuang.orders.PlaceOrder;
import yonghuang.orders.RecalledOrders;
import yonghuang.orders.WiredOrders;
import yonghuang.orders.upkeep.WiredUpkeep;
import yonghuang.payments.WiredPayments;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLines;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Money;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Stock, orders, payments and recalls of one program, wired by hand. */
public final class RecallShop implements Program {
    static final String NUTS = "SKU-0000";
    static final String TEA = "SKU-0001";

    final MutableClock clock;
    final Shop stock;
    final WiredPayments money;
    final OpenOffers offers;
    final WiredOrders shop;
    final LotRegister register;
    final Recalls recalls;
    final AffectedLines lines;
    final Transfers transfers;
    final LotRecalls lots;
    final RecalledOrders orders;
    final RecallForecast forecast;
    final RecallActs acts;
    final RecallSweep sweep;
    final RecallCheck check;

    RecallShop() {
        this(TestStore.fresh(), new MutableClock(Shop.NOON));
    }

    RecallShop(MongoTemplate mongo, MutableClock clock) {
        this.clock = clock;
        stock = new Shop(mongo, clock, Shop.someSkus(3));
        offers = new OpenOffers(
                mongo, stock.levels, stock.life, stock.skus, (actor, act, subject, before, after, why) -> {});
        var wired = new AtomicReference<WiredPayments>();
        shop = new WiredOrders(
                mongo,
                clock,
                stock.skus,
                stock.reservations,
                stock.availability,
                stock.whereabouts,
                offers,
                captured -> {
                    wired.set(new WiredPayments(mongo, clock, captured));
                    return wired.get().payments();
                });
        money = wired.get();
        register = new LotRegister(mongo);
        recalls = new Recalls(mongo);
        lines = new AffectedLines(mongo);
        transfers = new Transfers(mongo, stock.levels, new LotHistory(mongo), stock.skus);
        lots = new LotRecalls(
                stock.levels, register, new RecalledLots(mongo), new StockAlerts(mongo, clock), stock.life, transfers);
        orders = new RecalledOrders(shop.orders, shop.closing, shop.shortages, clock);
        var work = new RecallWork(recalls, lines, lots, orders);
        forecast = new RecallForecast(recalls, lots, orders);
        acts = new RecallActs(
                recalls, work, lines, lots, forecast, (actor, act, subject, before, after, why) -> {}, clock);
        sweep = new RecallSweep(recalls, work, clock);
        check = new RecallCheck(recalls, lines, lots, orders);
    }

    @Override
    public List<Sweep> sweeps() {
        stock.follower.look(); // as at a start
        return List.of(
                WiredUpkeep.sweep(shop.orders, shop.closing, clock),
                WiredUpkeep.sweep(shop.discrepancies, clock),
                money.sweeps().get(0),
                money.sweeps().get(1),
                money.sweeps().get(2),
                new LapsedHoldSweep(stock.levels, stock.availability),
                new MovementTailSweep(stock.levels, stock.copier),
                sweep);
    }

    @Override
    public List<ConsistencyCheck> checks() {
        return List.of(
                stock.check,
                WiredUpkeep.check(shop.orders, stock.reservations, shop.payments, clock),
                money.checks().getFirst(),
                check);
    }

    void sweepLater() {
        clock.advance(Duration.ofMinutes(1));
        sweeps().forEach(Sweep::run);
    }

    RecallShop has(String sku, String warehouse, String lot, int units) {
        stock.withLot(
                sku, warehouse, new IncomingLot(lot, units, "2026-10-12", "2027-04-10", "421123", null, "C-" + lot));
        stock.copier.copyAll();
        stock.follower.look();
        return this;
    }

    /** The child is known to be made of the parent. */
    RecallShop made(String sku, String child, String parent) {
        register.record(new LotFacts(
                LotFacts.id(sku, child),
                sku,
                child,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(LotFacts.id(sku, parent)),
                true,
                stock.levels.now(),
                0));
        return this;
    }

    /** Nuts from Huanggang to Ningbo. */
    Transfer draft(int units, String key) {
        var plan = new TransferPlan(TransferMode.ROAD, null, null, null, null, null);
        var line = new TransferLine(NUTS, units, null);
        return transfers.draft("huanggang", "ningbo", plan, List.of(line), "acc_w", key);
    }

    Order place(String buyer, String key, String sku, int units) {
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var wish = new PlaceOrder(List.of(new PlaceOrder.Line(sku, units)), address, null);
        return shop.checkout.place(buyer, key, wish).order();
    }

    /** Units of a lot that is near its expiry and offered so. */
    Order placeNearExpiry(String buyer, String lot, int units) {
        var offer = offers.open("ningbo", NUTS, lot, Money.fen(990), null, "acc_w");
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var lines = List.of(new PlaceOrder.Line(NUTS, units, offer.name()));
        return shop.checkout
                .place(buyer, "k1", new PlaceOrder(lines, address, null, true))
                .order();
    }

    void pay(Order order) {
        var payment = shop.payments.find(order.id()).orElseThrow().id();
        money.confirm(order.account(), payment, SandboxOutcome.SUCCEED);
        stock.copier.copyAll();
    }

    Order paid(String buyer, String sku, int units) {
        var order = place(buyer, "k-" + buyer, sku, units);
        pay(order);
        return now(order);
    }

    Order now(Order order) {
        return Objects.requireNonNull(shop.orders.find(order.id()));
    }

    void pack(Order order) {
        for (var parcel : now(order).parcels()) {
            for (var line : parcel.lines()) {
                for (var part : line.parts()) {
                    var key = "pick " + line.sku() + part.lot();
                    shop.fulfilments.pick(step(order, parcel.warehouse(), key), line.sku(), part.lot(), part.units());
                }
            }
            shop.fulfilments.pack(step(order, parcel.warehouse(), "pack"), 1, null);
        }
    }

    void ship(Order order) {
        for (var parcel : now(order).parcels()) {
            shop.fulfilments.ship(step(order, parcel.warehouse(), "ship"), "顺丰", "SF1234567890");
        }
        stock.copier.copyAll();
    }

    Order shipped(String buyer, String sku, int units) {
        var order = paid(buyer, sku, units);
        pack(order);
        ship(order);
        return now(order);
    }

    private static Step step(Order order, String warehouse, String key) {
        return new Step(warehouse, order.id() + "-" + warehouse, key, "acc_w");
    }

    Recall recall(String lot) {
        var recall = acts.start(new RecallActs.Start(lot, null, "甲醛超标", "k-" + lot, "acc_w"));
        stock.copier.copyAll();
        return recall;
    }

    List<AffectedLine> people(Recall recall) {
        try (var all = lines.all(recall.id())) {
            return all.toList();
        }
    }
}
