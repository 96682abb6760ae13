package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.inventory.ReturnedUnits.Outcome;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.offers.NearExpiryOffer;
import yonghuang.inventory.offers.NearExpiryOfferSweep;
import yonghuang.inventory.offers.OfferedLots;
import yonghuang.inventory.offers.OpenOffers;
import yonghuang.inventory.receipts.UnfinishedReceiptSweep;
import yonghuang.inventory.sweeps.LapsedHoldSweep;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.orders.Address;
import yonghuang.orders.Fulfilments.LotOf;
import yonghuang.orders.Fulfilments.Step;
import yonghuang.orders.LineCancelling;
import yonghuang.orders.Order;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.Orders;
import yonghuang.orders.PlaceOrder;
import yonghuang.orders.ReturnClaim.Units;
import yonghuang.orders.ReturnedOrders;
import yonghuang.orders.ShortageChoice;
import yonghuang.orders.WiredOrders;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.orders.upkeep.WiredUpkeep;
import yonghuang.payments.CapturedMoney;
import yonghuang.payments.MoneyMoves;
import yonghuang.payments.WiredPayments;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.pricing.PricingGoods;
import yonghuang.returns.GoodsReturn;
import yonghuang.returns.ReturnCheck;
import yonghuang.returns.ReturnKind;
import yonghuang.returns.ReturnSettings;
import yonghuang.returns.ReturnStatus;
import yonghuang.returns.Returns;
import yonghuang.returns.StoredReturns;
import yonghuang.returns.UnfinishedReturnSweep;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Money;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;

/**
 * Stock, orders and payments of one program, wired by hand. Mei in Ningbo wants five of one SKU, of which Ningbo has three
 * and Huanggang the rest, and one of another.
 */
final class WholeShop implements Program {
    private static final String MEI = "acc_mei";
    static final String NUTS = "SKU-0000";
    static final String TEA = "SKU-0001";
    static final String LOT = "L1";
    private static final String COUPON = "HUANGGANG";
    private static final int NUTS_THERE = 10;

    private final MutableClock clock;
    final MongoTemplate store;
    final Shop stock;
    final WiredPayments money;
    final WiredOrders shop;
    final Returns returns;
    private final OpenOffers offers;
    private final StoredReturns stored;

    WholeShop(MongoTemplate mongo, MutableClock clock) {
        this(mongo, clock, captured -> new WiredPayments(mongo, clock, captured));
    }

    /** @param paidBy builds the payments around whoever decides what captured money does */
    WholeShop(MongoTemplate mongo, MutableClock clock, Function<CapturedMoney, WiredPayments> paidBy) {
        this.clock = clock;
        this.store = mongo;
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
                    wired.set(paidBy.apply(captured));
                    return wired.get().payments();
                });
        money = wired.get();
        stored = new StoredReturns(mongo);
        returns = new Returns(
                stored,
                new ReturnedOrders(shop.orders, shop.closing, shop.payments, clock),
                stock.returns,
                new ReturnSettings(1_000_000),
                clock);
    }

    @Override
    public List<Sweep> sweeps() {
        stock.follower.look(); // as at a start
        var all = new ArrayList<Sweep>(List.of(
                new UnfinishedReceiptSweep(stock.receipts),
                WiredUpkeep.sweep(shop.orders, shop.closing, clock),
                WiredUpkeep.sweep(shop.discrepancies, clock),
                new UnfinishedReturnSweep(stored, returns)));
        all.addAll(money.sweeps());
        all.add(new LapsedHoldSweep(stock.levels, stock.availability));
        all.add(new NearExpiryOfferSweep(offers, new OfferedLots(stock.levels)));
        all.add(new MovementTailSweep(stock.levels, stock.copier));
        return all;
    }

    @Override
    public List<ConsistencyCheck> checks() {
        return List.of(
                stock.check,
                WiredUpkeep.check(shop.orders, stock.reservations, shop.payments, clock),
                WiredUpkeep.check(shop.orders, shop.pricing.coupons),
                new ReturnCheck(stored, shop.orders),
                money.checks().getFirst());
    }

    Orders orders() {
        return shop.orders;
    }

    MoneyMoves moneyMoves() {
        return money.moneyMoves();
    }

    void receive() {
        stock.withStock(NUTS, "ningbo", 3)
                .withStock(NUTS, "huanggang", NUTS_THERE - 3)
                .withStock(TEA, "ningbo", 4);
        stock.copier.copyAll();
        stock.follower.look();
    }

    void place() {
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var lines = List.of(new PlaceOrder.Line(NUTS, 5), new PlaceOrder.Line(TEA, 1));
        shop.checkout.place(MEI, "k1", new PlaceOrder(lines, address, null));
        stock.copier.copyAll();
    }

    /** One coupon of one use. */
    void receiveWithCoupon() {
        receive();
        shop.pricing.stored.create(COUPON, PricingGoods.uses(1, 1), "acc_o");
    }

    /** Fails where somebody else has the coupon, or the stock. */
    void placeWithCoupon() {
        placeWithCoupon(MEI);
    }

    void somebodyElsePlacesWithCoupon() {
        placeWithCoupon("acc_li");
    }

    private void placeWithCoupon(String buyer) {
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var lines = List.of(new PlaceOrder.Line(NUTS, 5), new PlaceOrder.Line(TEA, 1));
        shop.checkout.place(buyer, "k1", new PlaceOrder(lines, address, null, false, COUPON, null, java.util.Set.of()));
        stock.copier.copyAll();
    }

    int couponUsed() {
        return shop.pricing.uses.used(shop.pricing.stored.withCode(COUPON).orElseThrow());
    }

    /** Five teas near their expiry in Ningbo, beside the four usual ones, are offered. */
    void offer() {
        receive();
        stock.withLot(TEA, "ningbo", new IncomingLot("NEAR", 5, "2026-10-12", "2026-12-24", null, null, null));
        offerAgain();
        stock.copier.copyAll();
        stock.follower.look();
    }

    void offerAgain() {
        offers.open("ningbo", TEA, "NEAR", Money.fen(990), null, "acc_w");
    }

    NearExpiryOffer offered() {
        return offers.page("ningbo", null, 1).getFirst();
    }

    void endOffer() {
        offers.close("ningbo", offered().name(), "acc_w", "enough");
    }

    /** Two of the offer, one usual tea and five nuts. */
    void placeOffer() {
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var lines = List.of(
                new PlaceOrder.Line(TEA, 2, offered().name()),
                new PlaceOrder.Line(TEA, 1),
                new PlaceOrder.Line(NUTS, 5));
        shop.checkout.place(MEI, "k1", new PlaceOrder(lines, address, null, true));
        stock.copier.copyAll();
    }

    /** Available and promised units of one lot of tea in Ningbo. */
    List<Integer> teaOf(String lot) {
        var found = stock.level(TEA, "ningbo").lot(lot).orElseThrow();
        return List.of(found.available(), found.reserved());
    }

    void pay() {
        var payment = shop.payments.find(order().id()).orElseThrow().id();
        money.confirm(MEI, payment, SandboxOutcome.SUCCEED);
        stock.copier.copyAll();
    }

    void cancel() {
        shop.mine.cancel(MEI, order().id());
        stock.copier.copyAll();
    }

    void deliver() {
        for (var parcel : order().parcels()) {
            if (parcel.status() == ParcelStatus.HANDED_OVER)
                shop.fulfilments.deliver(step(parcel.warehouse(), "deliver"));
        }
    }

    /** Two nuts are soft: one is sold again, one destroyed; Mei gets the money of both. */
    void returnNuts() {
        var wish = new Returns.Wish(ReturnKind.QUALITY, List.of(new Units(1, 2)), "soft", List.of(), "r1");
        var one = returns.request(MEI, order().id(), wish);
        if (one.status() == ReturnStatus.REQUESTED) returns.approve(one.id(), "acc_o", null, false);
        if (returns.get(one.id()).status() == ReturnStatus.APPROVED) {
            returns.receive(
                    one.id(),
                    "acc_w",
                    List.of(
                            new Returns.Counted(1, LOT, 1, Outcome.RESTOCK, null),
                            new Returns.Counted(1, LOT, 1, Outcome.DESTROY, "burnt")));
        }
        stock.copier.copyAll();
    }

    /** Nuts in both warehouses, whatever they are for. */
    int nutsThere() {
        var all = new ArrayList<>(nuts("ningbo"));
        all.addAll(nuts("huanggang"));
        return all.stream().mapToInt(Integer::intValue).sum();
    }

    List<GoodsReturn> returned() {
        return returns.ofOrder(MEI, order().id());
    }

    /** Units of a kind that are promised, 1 for nuts, wherever. */
    int held(int line) {
        var sku = line == 1 ? NUTS : TEA;
        return stock.level(sku, "ningbo").reserved()
                + stock.level(sku, "huanggang").reserved();
    }

    /** Two of the five nuts are given up. */
    void cancelNuts() {
        shop.mine.cancelLine(MEI, order().id(), new LineCancelling.Wish(1, 2, "c1", null));
        stock.copier.copyAll();
    }

    /** Whatever is not handed over is given up. */
    void cancelAllLines() {
        for (int line = 1; line <= 2; line++) {
            int open = order().openUnits(line);
            if (open > 0)
                shop.mine.cancelLine(MEI, order().id(), new LineCancelling.Wish(line, open, "all" + line, null));
        }
        stock.copier.copyAll();
    }

    /** Time to pay is over and the sweep finds out. */
    void expire() {
        clock.advance(Duration.ofMinutes(20));
        shop.closing.attend(order().id());
        stock.copier.copyAll();
    }

    /** The time of every unpaid hold is over. */
    void forgetWhatLapsed() {
        clock.advance(Duration.ofMinutes(20));
        sweeps().forEach(Sweep::run);
    }

    /** What Mei left behind is sold elsewhere. */
    void sellOut() {
        for (var warehouse : List.of("ningbo", "huanggang")) {
            int left = stock.reservations.availableNow(NUTS).get(warehouse);
            var other = Shop.demand("other:" + warehouse, NUTS, warehouse, left);
            stock.reservations.hold(List.of(other), stock.until());
            stock.reservations.allocate(List.of(other));
            stock.reservations.ship(List.of(other), "acc_w");
        }
        stock.copier.copyAll();
    }

    void pick() {
        for (var parcel : order().parcels()) {
            for (var line : parcel.lines()) {
                for (var part : line.parts()) {
                    var key = "pick " + line.sku() + part.lot();
                    shop.fulfilments.pick(step(parcel.warehouse(), key), line.sku(), part.lot(), part.units());
                }
            }
        }
    }

    void packAndShip() {
        for (var parcel : order().parcels()) {
            if (parcel.status() == ParcelStatus.CANCELLED) continue;
            shop.fulfilments.pack(step(parcel.warehouse(), "pack"), 1, null);
            shop.fulfilments.ship(step(parcel.warehouse(), "ship"), "顺丰", "SF1234567890");
        }
        stock.copier.copyAll();
    }

    /** Two of the nuts that Huanggang promised are not there; what Ningbo has comes instead. */
    void missNuts() {
        shop.fulfilments.missing(step("huanggang", "miss"), new LotOf(NUTS, LOT, 2, null));
        stock.copier.copyAll();
    }

    /** The tea is not there, and no other is. */
    void missTea() {
        shop.fulfilments.missing(step("ningbo", "miss tea"), new LotOf(TEA, LOT, 1, "empty box"));
        stock.copier.copyAll();
    }

    void takeTheMoney() {
        shop.mine.choose(MEI, order().id(), 1, ShortageChoice.REFUND);
        stock.copier.copyAll();
    }

    void waitForMore() {
        if (order().shortages().getFirst().state() == ShortageState.RESOLVED) return;
        shop.mine.choose(MEI, order().id(), 1, ShortageChoice.WAIT);
        stock.withStock(TEA, "huanggang", 4);
        stock.copier.copyAll();
        clock.advance(Duration.ofMinutes(5));
        shop.closing.attend(order().id());
        stock.copier.copyAll();
    }

    /** What was missing turns out: the first is found, or lost. */
    void decide(boolean found) {
        var one = shop.discrepancies.list("huanggang", null, 1, null).items().getFirst();
        if (found) shop.discrepancies.found("huanggang", one.id(), "acc_li");
        else shop.discrepancies.lost("huanggang", one.id(), "acc_li", "gone");
        stock.copier.copyAll();
    }

    /** Available, reserved and set apart. */
    List<Integer> nuts(String warehouse) {
        return buckets(stock.level(NUTS, warehouse));
    }

    List<Integer> tea(String warehouse) {
        return buckets(stock.level(TEA, warehouse));
    }

    private static List<Integer> buckets(StockLevel level) {
        return List.of(level.available(), level.reserved(), level.quarantined());
    }

    /** What went back to Mei so far, in fen. */
    long paidBack() {
        return shop.payments.find(order().id()).orElseThrow().refunds().stream()
                .mapToLong(each -> each.sum().amount())
                .sum();
    }

    private Step step(String warehouse, String key) {
        return new Step(warehouse, order().id() + "-" + warehouse, key, "acc_w");
    }

    @Nullable
    Order placed() {
        try (var all = shop.orders.all()) {
            return all.findFirst().orElse(null);
        }
    }

    Order order() {
        var order = placed();
        if (order == null) throw new AssertionError("no order is stored");
        return order;
    }

    OrderStatus status() {
        return order().status();
    }

    /** Nuts that can be sold again. */
    int nutsFree() {
        return stock.reservations.availableNow(NUTS).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The shop has the money of what it owes the buyer, and nobody's else. */
    void moneyIsWhereItBelongs() {
        var order = placed();
        if (order == null) return;
        var payment = shop.payments.find(order.id()).orElse(null);
        long back = payment == null
                ? 0
                : payment.refunds().stream()
                        .mapToLong(each -> each.sum().amount())
                        .sum();
        long here = payment == null ? 0 : payment.captured().amount() - back;
        boolean owed = order.paidAt() != null && order.status() != OrderStatus.CANCELLED;
        assertThat(here).isEqualTo(owed ? order.purchase().total().amount() : 0);
        if (payment != null)
            assertThat(payment.refunds()).allMatch(each -> each.status().equals("SUCCEEDED"));
    }
}
