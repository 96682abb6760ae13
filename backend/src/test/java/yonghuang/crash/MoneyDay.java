package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.accounting.WiredBooks;
import yonghuang.crash.LastWrite.Moment;
import yonghuang.inventory.Shop;
import yonghuang.orders.Address;
import yonghuang.orders.Fulfilments.Step;
import yonghuang.orders.LineCancelling;
import yonghuang.orders.Order;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.PlaceOrder;
import yonghuang.orders.ReturnClaim.Units;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.payments.WiredPayments;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripe.Event;
import yonghuang.payments.provider.FakeStripe.RefundCourse;
import yonghuang.payments.provider.FakeStripeLine;
import yonghuang.payments.provider.WebhookRefused;
import yonghuang.pricing.PricingGoods;
import yonghuang.returns.ReturnKind;
import yonghuang.returns.Returns;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/**
 * A day of the whole money path over one store: a few buyers with one order each, seven nuts, five teas and a coupon of one
 * use between them; Stripe played by a server of ours, its events on the way; the program stopped and started anew. Beside
 * it the fingers: what each buyer was answered, counted without looking into payments or books.
 */
final class MoneyDay implements AutoCloseable {
    private static final String COUPON = "HUANGGANG";
    private static final int COUPON_USES = 1;

    /** Who stops the program of this thread; the driver tells the caller's own thread what it does. */
    private static final ThreadLocal<LastWrite> WATCH = new ThreadLocal<>();

    private static final MongoClient MORTAL = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestStore.connectionString()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (WATCH.get() != null) WATCH.get().commandStarted(event);
                }

                @Override
                public void commandSucceeded(CommandSucceededEvent event) {
                    if (WATCH.get() != null) WATCH.get().commandSucceeded(event);
                }
            })
            .build());

    /** One program, from its start to its stop. */
    private record Running(WholeShop shop, WiredBooks books) {
        List<Sweep> sweeps() {
            var all = new ArrayList<>(shop.sweeps());
            all.addAll(books.sweeps());
            return all;
        }
    }

    private final MongoTemplate store = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Shop.NOON);
    private final FakeStripe stripe = new FakeStripe(clock);
    /** Events that Stripe got no answer to, which it therefore sends again. */
    private final ArrayDeque<Event> unanswered = new ArrayDeque<>();
    /** By buyer and line: units the buyer was told are given up or paid back. */
    private final Map<String, Integer> answered = new HashMap<>();

    private final Map<String, String> told = new HashMap<>();

    private final Set<String> placed = new HashSet<>();

    private Running now;

    MoneyDay() {
        now = start(store);
        now.shop
                .stock
                .withStock(WholeShop.NUTS, "ningbo", 3)
                .withStock(WholeShop.NUTS, "huanggang", 4)
                .withStock(WholeShop.TEA, "ningbo", 5);
        now.shop.stock.copier.copyAll();
        now.shop.stock.follower.look();
        now.shop.shop.pricing.stored.create(COUPON, PricingGoods.uses(1, COUPON_USES), "acc_o");
    }

    private Running start(MongoTemplate on) {
        var stripesAdapter = FakeStripeLine.provider(stripe, clock);
        var shop = new WholeShop(
                on,
                clock,
                captured -> WiredPayments.withStripe(on, clock, captured, stripesAdapter, FakeStripe.WEBHOOK_SECRET));
        return new Running(shop, new WiredBooks(on, clock, shop.orders(), shop.moneyMoves(), null));
    }

    // ---- what happens

    /** Done by a program that is not stopped; what it refuses, or what finds Stripe away, changes nothing for the fingers. */
    void live(Consumer<MoneyDay> act) {
        try {
            act.accept(this);
        } catch (Refusal | IllegalStateException | IllegalArgumentException no) {
            // whoever asked got no answer; what was done stays done
        }
        now.shop.stock.copier.copyAll();
    }

    /** Done by a program that is stopped at the n-th write of it; then another is started. */
    void stopped(int n, Moment moment, Consumer<MoneyDay> act) {
        var last = new LastWrite(n, moment);
        now = start(new MongoTemplate(MORTAL, store.getDb().getName()));
        WATCH.set(last);
        last.countFromHere();
        try {
            live(act);
        } catch (ProgramStopped expected) {
            // what the day is for
        } finally {
            WATCH.remove();
        }
        now = start(store);
        now.shop.stock.follower.look();
    }

    void place(int buyer, int nuts, boolean withCoupon) {
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var lines = List.of(new PlaceOrder.Line(WholeShop.NUTS, nuts), new PlaceOrder.Line(WholeShop.TEA, 2));
        var wish = new PlaceOrder(lines, address, null, false, withCoupon ? COUPON : null, null, Set.of());
        if (order(buyer) == null) now.shop.shop.checkout.place(account(buyer), "k", wish);
        placed.add(account(buyer));
    }

    void payerConfirms(int buyer, String card) {
        var intent = intent(buyer);
        if (intent != null) stripe.payerConfirms(intent, card);
    }

    void bankDecides(int buyer, boolean paid) {
        var order = order(buyer);
        if (order == null) return;
        for (var intent : stripe.intents(order.id()))
            if (stripe.statusOf(intent).equals("processing")) stripe.bankDecides(intent, paid);
    }

    void triesAgain(int buyer) {
        var order = order(buyer);
        if (order == null) return;
        var payment = now.shop.shop.payments.find(order.id()).orElseThrow();
        now.shop.money.payAgain(account(buyer), payment.id());
    }

    /** Cannot happen at Stripe; should it, Stripe tells us. */
    void closedIntentIsCaptured(int buyer) {
        var order = order(buyer);
        if (order == null) return;
        for (var intent : stripe.intents(order.id())) {
            if (!stripe.statusOf(intent).equals("canceled")) continue;
            stripe.capturesAgainstTheRules(intent, order.purchase().total().amount());
            deliver(stripe.lastEvent("payment_intent.succeeded"));
            return;
        }
    }

    /** One of the last dozen, whatever arrived before it. */
    void someEventArrives(int number) {
        var all = stripe.events();
        if (!all.isEmpty()) deliver(all.get(all.size() - 1 - number % Math.min(all.size(), 12)));
    }

    private void deliver(Event event) {
        unanswered.add(event);
        hear(event, FakeStripe.WEBHOOK_SECRET);
        unanswered.remove(event);
    }

    private void hear(Event event, String secret) {
        var signature = FakeStripe.signature(event.json(), secret, clock.instant());
        now.shop.money.events().hear(event.json().getBytes(StandardCharsets.UTF_8), signature);
    }

    void forgedEventArrives() {
        if (stripe.events().isEmpty()) return;
        assertThatThrownBy(() -> hear(stripe.events().getLast(), "whsec_guessed"))
                .isInstanceOf(WebhookRefused.class);
    }

    void lyingEventArrives(int buyer) {
        var intent = intent(buyer);
        if (intent == null) return;
        var due = order(buyer).purchase().total().amount();
        stripe.makesUp(
                "payment_intent.succeeded",
                stripe.intentJson(intent).put("status", "succeeded").put("amount_received", due));
        deliver(stripe.lastEvent("payment_intent.succeeded"));
    }

    void cancel(int buyer) {
        var order = order(buyer);
        if (order != null) now.shop.shop.mine.cancel(account(buyer), order.id());
    }

    void cancelLine(int buyer, int line, int units, String key) {
        var order = order(buyer);
        if (order == null) return;
        now.shop.shop.mine.cancelLine(account(buyer), order.id(), new LineCancelling.Wish(line, units, key, null));
        answered.merge(buyer + ":" + line, units, Integer::sum);
    }

    /** What is still in its parcels. */
    void ship(int buyer) {
        var order = order(buyer);
        if (order == null || order.paidAt() == null) return;
        for (var parcel : order.parcels()) {
            if (parcel.status() == ParcelStatus.CANCELLED || parcel.status().hasLeft()) continue;
            for (var line : parcel.lines())
                for (var part : line.parts())
                    now.shop.shop.fulfilments.pick(
                            step(order, parcel.warehouse(), "pick" + line.sku() + part.lot()),
                            line.sku(),
                            part.lot(),
                            part.units());
            now.shop.shop.fulfilments.pack(step(order, parcel.warehouse(), "pack"), 1, null);
            now.shop.shop.fulfilments.ship(step(order, parcel.warehouse(), "ship"), "顺丰", "SF1234567890");
        }
    }

    void deliver(int buyer) {
        var order = order(buyer);
        if (order == null) return;
        for (var parcel : order.parcels())
            if (parcel.status() == ParcelStatus.HANDED_OVER)
                now.shop.shop.fulfilments.deliver(step(order, parcel.warehouse(), "deliver"));
    }

    private static Step step(Order order, String warehouse, String key) {
        return new Step(warehouse, order.id() + "-" + warehouse, key, "acc_w");
    }

    /** Paid back without seeing the goods, or once they are counted in. */
    void sendBack(int buyer, int line, int units, String key) {
        var order = order(buyer);
        if (order == null) return;
        var returns = now.shop.returns;
        var wish = new Returns.Wish(ReturnKind.QUALITY, List.of(new Units(line, units)), "soft", List.of(), key);
        var asked = returns.request(account(buyer), order.id(), wish);
        returns.approve(asked.id(), "acc_o", null, units % 2 == 1);
        if (units % 2 == 0)
            returns.receive(
                    asked.id(),
                    "acc_w",
                    List.of(new Returns.Counted(
                            line, WholeShop.LOT, units, yonghuang.inventory.ReturnedUnits.Outcome.RESTOCK, null)));
        answered.merge(buyer + ":" + line, units, Integer::sum);
    }

    void refundsWill(RefundCourse course) {
        stripe.refundsWill(course);
    }

    void stripeIs(FakeStripe.Trouble trouble) {
        stripe.trouble(trouble);
    }

    void sweep() {
        now.sweeps().forEach(Sweep::run);
    }

    void book() {
        now.books.sweep();
    }

    void passes(Duration time) {
        clock.advance(time);
    }

    // ---- what is true in the end

    /** Stripe is well, banks decide, unanswered events come again, and the sweeps run. */
    void comesToRest() {
        stripe.recovers();
        stripe.refundsWill(RefundCourse.SUCCEEDS);
        for (var order : orders())
            for (var intent : stripe.intents(order.id()))
                if (stripe.statusOf(intent).equals("processing")) stripe.bankDecides(intent, true);
        for (int round = 0; round < 3; round++) {
            clock.advance(Duration.ofHours(1));
            for (int left = unanswered.size(); left > 0; left--) deliver(unanswered.remove());
            sweep();
            for (var order : orders()) stripe.intents(order.id()).forEach(intent -> stripe.refundEnds(intent, true));
        }
        clock.advance(Duration.ofHours(1));
        sweep();
        now.shop.stock.copier.copyAll();
    }

    void mustAddUp() {
        long kept = 0;
        int live = 0;
        for (var order : orders()) {
            var buyer = Integer.parseInt(order.account().substring("acc_".length()));
            long ofOrder = kept(order);
            assertThat(stripe.captured(order.id()) - stripe.refunded(order.id()))
                    .as("captured less refunded of %s", order.account())
                    .isEqualTo(ofOrder);
            for (int line = 1; line <= 2; line++)
                assertThat(back(order, line))
                        .as("units of line %d that %s was told go back", line, order.account())
                        .isGreaterThanOrEqualTo(answered.getOrDefault(buyer + ":" + line, 0));
            boolean lives = order.paidAt() != null && order.status() != OrderStatus.CANCELLED;
            if (lives && order.purchase().coupon() != null) live++;
            kept += ofOrder;
        }
        assertThat(orders()).extracting(Order::account).containsAll(placed);
        assertThat(now.shop.shop.pricing.uses.used(
                        now.shop.shop.pricing.stored.withCode(COUPON).orElseThrow()))
                .as("uses of the coupon")
                .isEqualTo(live);
        assertThat(now.books.balance("PROVIDER"))
                .as("what Stripe holds, by the books")
                .isEqualTo(kept);
        assertThat(now.books.balance("BUYERS")).as("owed to or by buyers").isZero();
        assertThat(differences()).isEmpty();
    }

    /** What the order says is ours: each line less its first units that go back, and shipping unless all of it ended. */
    private static long kept(Order order) {
        if (order.paidAt() == null || order.status() == OrderStatus.CANCELLED) return 0;
        long kept = order.purchase().shippingTotal().amount();
        for (int line = 1; line <= order.purchase().lines().size(); line++) {
            var bought = order.purchase().lines().get(line - 1);
            long net =
                    bought.price().amount() * bought.units() - bought.discount().amount();
            kept += net - net * back(order, line) / bought.units();
        }
        return kept;
    }

    private static int back(Order order, int line) {
        return order.cancelledUnits(line) + order.returnedUnits(line);
    }

    private List<Difference> differences() {
        var all = new ArrayList<ConsistencyCheck>(now.shop.checks());
        all.add(now.books.check());
        return all.stream().flatMap(check -> check.run().differences().stream()).toList();
    }

    private static String account(int buyer) {
        return "acc_" + buyer;
    }

    private @Nullable Order order(int buyer) {
        return orders().stream()
                .filter(order -> order.account().equals(account(buyer)))
                .findFirst()
                .orElse(null);
    }

    private List<Order> orders() {
        try (var all = now.shop.orders().all()) {
            return all.toList();
        }
    }

    /** The last one the buyer was told the secret of: nobody can pay another. */
    private @Nullable String intent(int buyer) {
        var order = order(buyer);
        var payment =
                order == null ? null : now.shop.shop.payments.find(order.id()).orElse(null);
        if (payment != null && payment.clientSecret() != null)
            told.put(account(buyer), payment.clientSecret().split("_secret_")[0]);
        return told.get(account(buyer));
    }

    @Override
    public void close() {
        store.getDb().drop();
    }
}
