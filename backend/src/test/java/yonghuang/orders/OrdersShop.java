package yonghuang.orders;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.orders.Fulfilments.Step;
import yonghuang.orders.cart.Carts;
import yonghuang.orders.manifests.Manifests;
import yonghuang.orders.shortage.Discrepancies;
import yonghuang.orders.waves.Waves;
import yonghuang.pricing.WiredPricing;
import yonghuang.shared.Money;
import yonghuang.shared.ReturnRule;
import yonghuang.shared.ShopSettings;
import yonghuang.shared.Skus;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** The orders module over a real store, with stock and payments in memory. */
public final class OrdersShop {
    public static final String CHESTNUTS = "LT-BANLI-2500";
    public static final String TEA = "YS-CHA-250";
    public static final String WINE = "MC-LAOMIJIU-500";
    public static final String PRAWNS = "HM-XIA-1000";
    public static final Duration HOLD_FOR = Duration.ofMinutes(15);

    public final MutableClock clock;
    public final MongoTemplate mongo;
    public final Orders orders;
    public final OrderClosing closing;
    public final Shortages shortages;
    public final Discrepancies discrepancies;
    public final FakeStock stock;
    public final FakePayments payments;
    public final Checkout checkout;
    public final MyOrders mine;
    public final Fulfilments fulfilments;
    public final FulfilmentBatches batches;
    public final Waves waves;
    public final Manifests manifests;
    public final WiredPricing pricing;
    public final Quotes quotes;
    final Steps steps;
    private final MongoTemplate store;

    public OrdersShop() {
        this(TestStore.fresh(), new MutableClock(Instant.parse("2026-11-24T08:00:00Z")), new Steps(), null, null);
    }

    private OrdersShop(MongoTemplate store, MutableClock clock, Steps steps, FakeStock stock, FakePayments payments) {
        this.store = store;
        this.clock = clock;
        this.steps = steps;
        this.mongo = new CountedMongo(store, steps);
        this.stock = stock == null ? new FakeStock(clock, steps) : stock;
        this.payments = payments == null ? new FakePayments(clock, steps) : payments;
        this.orders = new Orders(mongo, new UnwatchedFulfilments(), clock);
        this.discrepancies = new Discrepancies(mongo, this.stock, clock);
        this.shortages =
                new Shortages(orders, this.stock, new OtherUnits(this.stock), discrepancies, this.payments, clock);
        this.pricing = new WiredPricing(mongo, clock);
        var coupons = new OrderCoupons(pricing.coupons);
        this.closing = new OrderClosing(orders, this.stock, coupons, this.payments, shortages, clock);
        var orderStock = new OrderStock(this.stock, this.stock);
        var settings = new ShopSettings(Path.of("."), false, true, 600, HOLD_FOR, 1000, true);
        var prices = new PriceList(new SomeSkus(), this.stock, pricing.groups, pricing.coupons);
        this.quotes = new Quotes(prices, new Carts(mongo, new SomeSkus()), pricing.coupons);
        this.checkout = new Checkout(orders, prices, coupons, orderStock, this.stock, this.payments, settings, clock);
        this.payments.captured = new PaidOrders(orders, orderStock, this.stock, coupons, new SomeSkus(), clock);
        this.mine = new MyOrders(orders, closing, shortages, this.payments);
        this.fulfilments = new Fulfilments(orders, closing, shortages, this.stock, clock);
        batches = new FulfilmentBatches(orders, fulfilments, this.stock);
        this.waves = new Waves(mongo, batches, this.stock, clock);
        this.manifests = new Manifests(mongo, batches, clock);
    }

    /** Another process on the same store, stock and payments. */
    public OrdersShop anotherCopy() {
        return new OrdersShop(store, clock, steps, stock, payments);
    }

    /** The program stops after so many durable steps. */
    public void stopAfter(int durable) {
        steps.stopAfter(durable);
    }

    public void goOn() {
        steps.goOn();
    }

    public OrdersShop has(String sku, int ningbo, int huanggang) {
        stock.has(sku, "ningbo", ningbo).has(sku, "huanggang", huanggang);
        return this;
    }

    public Order place(String buyer, String key, PlaceOrder.Line... lines) {
        return checkout.place(buyer, key, wish(lines)).order();
    }

    public Order paid(String buyer, String key, PlaceOrder.Line... lines) {
        var order = place(buyer, key, lines);
        payments.pay(order.id());
        return now(order);
    }

    public Order now(Order order) {
        return Optional.ofNullable(orders.find(order.id())).orElseThrow();
    }

    /** Every due order is attended to, every payment settled. */
    public void sweep() {
        for (var id : orders.due(clock.instant(), 1000)) closing.attend(id);
        for (var id : discrepancies.due(clock.instant(), 1000)) discrepancies.attend(id);
        for (var id : manifests.due(clock.instant(), 1000)) manifests.attend(id);
        payments.settleAll();
    }

    public Step step(Order order, String warehouse, String key) {
        return new Step(warehouse, order.id() + "-" + warehouse, key, "wang");
    }

    /** Picks everything of one warehouse and packs it. */
    public void pack(Order order, String warehouse) {
        var parcel = Optional.ofNullable(now(order).parcelOf(warehouse)).orElseThrow();
        for (var line : parcel.lines()) {
            for (var part : line.parts()) {
                fulfilments.pick(
                        step(order, warehouse, "pick " + line.sku() + part.lot()),
                        line.sku(),
                        part.lot(),
                        part.units());
            }
        }
        fulfilments.pack(step(order, warehouse, "pack"), 1, null);
    }

    public void ship(Order order, String warehouse) {
        pack(order, warehouse);
        fulfilments.ship(step(order, warehouse, "ship"), "顺丰", "SF1234567890");
    }

    public static PlaceOrder.Line line(String sku, int units) {
        return new PlaceOrder.Line(sku, units);
    }

    public static PlaceOrder wish(PlaceOrder.Line... lines) {
        return new PlaceOrder(List.of(lines), new Address("沈静", "13800138000", "330203", "中山西路 138 号"), null);
    }

    public static PlaceOrder with(String coupon, PlaceOrder.Line... lines) {
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        return new PlaceOrder(List.of(lines), address, null, false, coupon, null, java.util.Set.of());
    }

    public static final class SomeSkus implements Skus {
        private final Map<String, Sku> skus = new LinkedHashMap<>();

        public SomeSkus() {
            add(CHESTNUTS, "罗田板栗", 2500, 3990, false, true);
            add(TEA, "英山云雾茶", 250, 12800, false, true);
            add(WINE, "木子店老米酒", 500, 4500, false, true);
            add(PRAWNS, "黄梅青虾", 1000, 6800, true, true);
            add("OLD-TEA", "旧茶", 250, 100, false, false);
        }

        private void add(String sku, String title, int grams, long fen, boolean fresh, boolean onSale) {
            skus.put(
                    sku,
                    new Sku(
                            sku,
                            "p-" + sku,
                            title,
                            grams + " g",
                            grams,
                            Money.fen(fen),
                            180,
                            fresh,
                            "tea",
                            "m-1",
                            onSale));
        }

        @Override
        public ReturnRule returnRule(Sku sku) {
            if (sku.sku().equals(TEA)) return ReturnRule.CONFIRM;
            return Skus.super.returnRule(sku);
        }

        @Override
        public boolean isForAdultsOnly(Sku sku) {
            return sku.sku().equals(WINE);
        }

        @Override
        public Optional<Sku> find(String sku) {
            return Optional.ofNullable(skus.get(sku));
        }

        @Override
        public List<Sku> all() {
            return new ArrayList<>(skus.values());
        }
    }
}
