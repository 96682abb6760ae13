package yonghuang.orders;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.inventory.LotWhereabouts;
import yonghuang.inventory.NearExpiryOffers;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.shortage.Discrepancies;
import yonghuang.payments.CapturedMoney;
import yonghuang.payments.Payments;
import yonghuang.pricing.WiredPricing;
import yonghuang.shared.Availability;
import yonghuang.shared.ShopSettings;
import yonghuang.shared.Skus;

/** The orders module wired by hand over real stock and payments, as one copy of the shop has it. */
public final class WiredOrders {
    public final Orders orders;
    public final OrderClosing closing;
    public final Shortages shortages;
    public final Discrepancies discrepancies;
    public final Checkout checkout;
    public final MyOrders mine;
    public final Fulfilments fulfilments;
    public final Payments payments;
    public final WiredPricing pricing;

    /** @param money builds the payments around whoever decides what captured money does */
    public WiredOrders(
            MongoTemplate mongo,
            Clock clock,
            Skus skus,
            StockReservations reservations,
            Availability availability,
            LotWhereabouts whereabouts,
            Function<CapturedMoney, Payments> money) {
        this(mongo, clock, skus, reservations, availability, whereabouts, offer -> Optional.empty(), money);
    }

    public WiredOrders(
            MongoTemplate mongo,
            Clock clock,
            Skus skus,
            StockReservations reservations,
            Availability availability,
            LotWhereabouts whereabouts,
            NearExpiryOffers offers,
            Function<CapturedMoney, Payments> money) {
        orders = new Orders(mongo, new UnwatchedFulfilments(), clock);
        var stock = new OrderStock(reservations, availability);
        pricing = new WiredPricing(mongo, clock);
        var coupons = new OrderCoupons(pricing.coupons);
        payments = money.apply(new PaidOrders(orders, stock, reservations, coupons, skus, clock));
        discrepancies = new Discrepancies(mongo, whereabouts, clock);
        shortages = new Shortages(orders, reservations, new OtherUnits(reservations), discrepancies, payments, clock);
        closing = new OrderClosing(orders, reservations, coupons, payments, shortages, clock);
        var settings = new ShopSettings(Path.of("."), false, true, 600, Duration.ofMinutes(15), 1000, true);
        var prices = new PriceList(skus, offers, pricing.groups, pricing.coupons);
        checkout = new Checkout(orders, prices, coupons, stock, reservations, payments, settings, clock);
        mine = new MyOrders(orders, closing, shortages, payments);
        fulfilments = new Fulfilments(orders, closing, shortages, reservations, clock);
    }
}
