package yonghuang.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yonghuang.inventory.StockReservations;
import yonghuang.payments.PaymentStatus;
import yonghuang.payments.Payments;
import yonghuang.payments.Payments.Summary;
import yonghuang.pricing.CouponNotUsable;
import yonghuang.shared.Money;
import yonghuang.shared.ShopSettings;

/**
 * Placing an order: price, hold, store, ask for the money. Durable writes: one per stock level, one order, and what the
 * payment needs; two more with a coupon. The coupon is held before the stock: to give it back leaves nothing in a ledger.
 * A hold whose order was never stored lapses by itself, so nothing is written to announce an intent.
 */
@Component
public class Checkout {
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(1);

    private final Orders orders;
    private final PriceList prices;
    private final OrderCoupons coupons;
    private final OrderStock stock;
    private final StockReservations reservations;
    private final Payments payments;
    private final ShopSettings settings;
    private final Clock clock;
    private final OneAtATime oneAtATime = new OneAtATime();

    Checkout(
            Orders orders,
            PriceList prices,
            OrderCoupons coupons,
            OrderStock stock,
            StockReservations reservations,
            Payments payments,
            ShopSettings settings,
            Clock clock) {
        this.orders = orders;
        this.prices = prices;
        this.coupons = coupons;
        this.stock = stock;
        this.reservations = reservations;
        this.payments = payments;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param order as it was when placed */
    public record Placed(Order order, Summary payment) {}

    /**
     * Places the order of this account and key, once. A repeat answers the order as it was placed.
     *
     * @throws IdempotencyKeyReused when the key belongs to another wish
     * @throws PriceChanged when it costs something else than the buyer was shown
     * @throws AgeNotConfirmed when the buyer was asked about their age and did not confirm it
     * @throws CouponNotUsable when the coupon cannot be used
     * @throws OutOfStock when not everything is there; nothing is held
     */
    public Placed place(String account, String key, PlaceOrder wish) {
        var id = OrderIds.of(account, key);
        return oneAtATime.with(id, () -> {
            var earlier = orders.find(id);
            var order = earlier == null ? placeNew(id, account, wish) : earlier;
            if (!order.purchase().bodyHash().equals(wish.hash())) throw new IdempotencyKeyReused();
            return new Placed(order.asPlaced(), asRequested(request(order)));
        });
    }

    private Order placeNew(String id, String account, PlaceOrder wish) {
        var priced = prices.price(account, wish.lines(), wish.address().region(), wish.coupon());
        var quote = priced.quote();
        if (quote.couponRefused() != null) throw new CouponNotUsable(quote.couponRefused());
        boolean other = wish.quotedTotalFen() != null
                && wish.quotedTotalFen() != quote.total().amount();
        if (other) throw new PriceChanged(quote.total(), quote.breakdown());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var checked = prices.withAgeChecks(quote.lines(), wish.confirmsOfAge(), now);
        var lines = prices.withReturns(checked, wish.confirmsOpenedNotReturned(), now);
        var until = now.plus(settings.holdFor());
        var purchase = purchase(wish, quote, lines, now, until);
        try {
            coupons.hold(id, account, purchase, until);
            var parcels = stock.hold(id, priced.wanted(), wish.address().region(), until);
            return store(Order.placed(id, account, now, purchase, parcels));
        } catch (OutOfStock | CouponNotUsable short_) {
            var stored = orders.find(id); // another copy of the shop may have held the last ones for this very order
            if (stored != null) return stored;
            coupons.giveBackUnplaced(id, account, purchase);
            throw short_;
        }
    }

    private Order store(Order placed) {
        var stored = orders.storeOnce(placed);
        if (!stored.demands().equals(placed.demands())) releaseWhatIsNotOf(stored, placed);
        return stored;
    }

    private Purchase purchase(PlaceOrder wish, Quote quote, List<OrderLine> lines, Instant now, Instant until) {
        var payBy = until.minus(grace(settings.holdFor())).truncatedTo(ChronoUnit.MILLIS);
        boolean nearExpiry = quote.lines().stream().anyMatch(line -> line.nearExpiry() != null);
        return new Purchase(
                wish.hash(),
                payBy,
                lines,
                quote.shippingTotal(),
                wish.address(),
                wish.note(),
                nearExpiry ? now : null,
                quote.coupon());
    }

    /** So much earlier than the hold ends the buyer's time does, so that money in time never meets a lapsed hold. */
    static Duration grace(Duration holdFor) {
        var tenth = holdFor.dividedBy(10);
        return tenth.compareTo(LONGEST_GRACE) < 0 ? tenth : LONGEST_GRACE;
    }

    /** Another copy of the shop stored the order first, from another plan. */
    private void releaseWhatIsNotOf(Order stored, Order lost) {
        var superfluous = new ArrayList<>(lost.demands());
        superfluous.removeAll(stored.demands());
        reservations.release(List.copyOf(superfluous));
    }

    private Summary request(Order order) {
        return payments.request(order.id(), order.account(), order.purchase().total());
    }

    /** As it was answered first, whatever was paid since. */
    private static Summary asRequested(Summary payment) {
        return new Summary(
                payment.id(),
                payment.reference(),
                payment.provider(),
                PaymentStatus.REQUIRES_PAYMENT,
                payment.clientSecret(),
                payment.due(),
                Money.ZERO,
                List.of());
    }
}
