package yonghuang.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.PriceList.Priced;
import yonghuang.payments.PaymentStatus;
import yonghuang.payments.Payments;
import yonghuang.payments.Payments.Summary;
import yonghuang.shared.Money;
import yonghuang.shared.ShopSettings;

/**
 * Placing an order: price, hold, store, ask for the money. Durable writes: one per stock level, one order, and what the
 * payment needs. A hold whose order was never stored lapses by itself, so nothing is written to announce an intent.
 */
@Component
public class Checkout {
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(1);

    private final Orders orders;
    private final PriceList prices;
    private final OrderStock stock;
    private final StockReservations reservations;
    private final Payments payments;
    private final ShopSettings settings;
    private final Clock clock;
    private final OneAtATime oneAtATime = new OneAtATime();

    Checkout(
            Orders orders,
            PriceList prices,
            OrderStock stock,
            StockReservations reservations,
            Payments payments,
            ShopSettings settings,
            Clock clock) {
        this.orders = orders;
        this.prices = prices;
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
        var priced = prices.price(wish.lines(), wish.address().region());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var lines = prices.withReturns(priced.lines(), wish.confirmsOpenedNotReturned(), now);
        var until = now.plus(settings.holdFor());
        try {
            var parcels = stock.hold(id, priced.wanted(), wish.address().region(), until);
            return store(Order.placed(id, account, now, purchase(wish, priced, lines, now, until), parcels));
        } catch (OutOfStock short_) {
            var stored = orders.find(id); // another copy of the shop may have held the last units for this very order
            if (stored == null) throw short_;
            return stored;
        }
    }

    private Order store(Order placed) {
        var stored = orders.storeOnce(placed);
        if (!stored.demands().equals(placed.demands())) releaseWhatIsNotOf(stored, placed);
        return stored;
    }

    private Purchase purchase(PlaceOrder wish, Priced priced, List<OrderLine> lines, Instant now, Instant until) {
        var payBy = until.minus(grace(settings.holdFor())).truncatedTo(ChronoUnit.MILLIS);
        boolean nearExpiry = priced.lines().stream().anyMatch(line -> line.nearExpiry() != null);
        return new Purchase(
                wish.hash(), payBy, lines, priced.shipping(), wish.address(), wish.note(), nearExpiry ? now : null);
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
