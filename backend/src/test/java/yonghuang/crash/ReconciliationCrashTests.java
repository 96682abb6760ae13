package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.Reconciliation;
import yonghuang.payments.RememberedOrders;
import yonghuang.payments.WiredPayments;
import yonghuang.payments.WiredReconciliation;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripeLine;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Money;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;

/** The program stopped at every write of a reconciliation: the sweep ends it, and counts nothing twice. */
class ReconciliationCrashTests {
    private static final String DAY = "2026-11-24";
    private static final Map<String, FakeStripe> STRIPES = new ConcurrentHashMap<>();

    private record Office(
            WiredPayments money,
            WiredReconciliation reconciliation,
            RememberedOrders orders,
            FakeStripe stripe,
            MutableClock clock)
            implements Program {
        static Office start(MongoTemplate mongo, MutableClock clock) {
            var stripe = STRIPES.computeIfAbsent(mongo.getDb().getName(), database -> new FakeStripe(clock));
            var orders = new RememberedOrders(mongo);
            var adapter = FakeStripeLine.provider(stripe, clock);
            var money = WiredPayments.withStripe(mongo, clock, orders, adapter, FakeStripe.WEBHOOK_SECRET);
            return new Office(money, new WiredReconciliation(mongo, clock, money), orders, stripe, clock);
        }

        @Override
        public List<Sweep> sweeps() {
            return List.of(reconciliation.sweep());
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return money.checks();
        }

        /** One is paid and nobody heard of it, one is right, one was refunded by hand. */
        void moneyMoved() {
            for (var order : List.of("ord_1", "ord_2", "ord_3")) {
                orders.open(order);
                money.payments().request(order, "mei", Money.fen(3990));
                stripe.succeed(stripe.intents(order).getFirst());
                if (!order.equals("ord_1")) money.payments().settle(order);
            }
            stripe.refundedByHand(stripe.intents("ord_3").getFirst(), 100);
            clock.advance(Duration.ofDays(1));
        }

        Reconciliation compare() {
            return reconciliation.start(DAY);
        }
    }

    private final CrashHarness<Office> harness = new CrashHarness<>(Office::start, Duration.ofMinutes(1));

    @Test
    void aDayIsComparedOnceWhateverStops() {
        var writes = harness.everyWrite(Office::moneyMoved, Office::compare, office -> {
            var day = office.reconciliation().find(DAY);
            assertThat(day.status()).isEqualTo(Reconciliation.Status.DONE);
            assertThat(day.compared()).isEqualTo(4);
            assertThat(day.matched()).isEqualTo(3);
            assertThat(office.reconciliation().differences(DAY)).hasSize(1);
            assertThat(office.orders().statusOf("ord_1")).isEqualTo("PAID");
        });

        assertThat(writes).contains("insert provider_entries", "update reconciliations");
    }
}
