package yonghuang.payments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripe.Event;
import yonghuang.payments.provider.FakeStripeLine;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Payments of one copy of the shop with a Stripe of our own behind it, and orders that are remembered. */
final class StripeShop {
    static final long DUE = 3990;

    final MongoTemplate mongo = TestStore.fresh();
    final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    final FakeStripe stripe = new FakeStripe(clock);
    final RememberedOrders orders = new RememberedOrders(mongo);
    final WiredPayments shop;

    StripeShop() {
        this(provider -> provider);
    }

    /** @param seen how the shop sees Stripe's adapter, for instance over a bad line */
    StripeShop(java.util.function.UnaryOperator<PaymentProvider> seen) {
        shop = WiredPayments.withStripe(
                mongo, clock, orders, seen.apply(FakeStripeLine.provider(stripe, clock)), FakeStripe.WEBHOOK_SECRET);
    }

    /** @return id of the payment */
    String order(String reference) {
        orders.open(reference);
        return shop.payments().request(reference, "mei", Money.fen(DUE)).id();
    }

    String intent(String reference) {
        return shop.stored(reference).lastAttempt().intent();
    }

    PaymentStatus status(String reference) {
        return shop.payments().find(reference).orElseThrow().status();
    }

    void deliver(Event event) {
        deliver(event.json());
    }

    void deliver(String json) {
        var signature = FakeStripe.signature(json, FakeStripe.WEBHOOK_SECRET, clock.instant());
        shop.events.hear(json.getBytes(StandardCharsets.UTF_8), signature);
    }

    /** The last event of a type arrives. */
    void deliverLast(String type) {
        deliver(stripe.lastEvent(type));
    }

    void payAndDeliver(String reference) {
        stripe.succeed(intent(reference));
        deliverLast("payment_intent.succeeded");
    }

    /** Money that must be on the order, by the order's own word. */
    long kept(String reference) {
        return orders.kept(reference) ? DUE : 0;
    }

    double counted(String outcome) {
        return shop.figures.find("yonghuang.payments.events").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
