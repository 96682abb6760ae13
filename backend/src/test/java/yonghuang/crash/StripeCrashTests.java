package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.PaymentStatus;
import yonghuang.payments.Payments;
import yonghuang.payments.RememberedOrders;
import yonghuang.payments.WiredPayments;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripeLine;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Money;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;

/**
 * The program stopped at every write while Stripe goes on: the money is at Stripe, and what we had not written yet is
 * settled by the sweeps, without the event being delivered again.
 */
class StripeCrashTests {
    private static final Money DUE = Money.fen(3990);
    private static final Map<String, FakeStripe> STRIPES = new ConcurrentHashMap<>();

    private record Shop(WiredPayments money, RememberedOrders orders, FakeStripe stripe, MutableClock clock)
            implements Program {
        static Shop start(MongoTemplate mongo, MutableClock clock) {
            var stripe = STRIPES.computeIfAbsent(mongo.getDb().getName(), database -> new FakeStripe(clock));
            var orders = new RememberedOrders(mongo);
            var adapter = FakeStripeLine.provider(stripe, clock);
            var money = WiredPayments.withStripe(mongo, clock, orders, adapter, FakeStripe.WEBHOOK_SECRET);
            return new Shop(money, orders, stripe, clock);
        }

        @Override
        public List<Sweep> sweeps() {
            return money.sweeps();
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return money.checks();
        }

        Payments.Summary payment() {
            return money.payments().find("ord_1").orElseThrow();
        }

        void order() {
            orders.open("ord_1");
            request();
        }

        void request() {
            money.payments().request("ord_1", "mei", DUE);
        }

        String intent() {
            return stripe.intents("ord_1").getLast();
        }

        void paid() {
            order();
            stripe.succeed(intent());
        }

        void paidAndHeard() {
            paid();
            hear("payment_intent.succeeded");
        }

        void declined() {
            order();
            stripe.decline(intent());
        }

        void cancelledInProcessing() {
            order();
            stripe.payerConfirms(intent(), "pm_wechat_slow");
            orders.end("ord_1", "CANCELLED");
            money.payments().cancel("ord_1");
            stripe.bankDecides(intent(), true);
        }

        void hear(String type) {
            var json = stripe.lastEvent(type).json();
            var signature = FakeStripe.signature(json, FakeStripe.WEBHOOK_SECRET, clock.instant());
            money.events().hear(json.getBytes(StandardCharsets.UTF_8), signature);
        }

        void heardOfTheMoney() {
            hear("payment_intent.succeeded");
        }

        void addsUp() {
            var kept = orders.kept("ord_1") ? DUE.amount() : 0;
            assertThat(stripe.captured("ord_1") - stripe.refunded("ord_1")).isEqualTo(kept);
            assertThat(payment().captured().amount()).isEqualTo(stripe.captured("ord_1"));
            assertThat(payment().refunds()).allMatch(refund -> refund.status().equals("SUCCEEDED"));
        }
    }

    private final CrashHarness<Shop> harness = new CrashHarness<>(Shop::start, Duration.ofHours(1));

    @Test
    void request() {
        harness.everyWrite(shop -> {}, Shop::request, shop -> {
            shop.request();
            assertThat(shop.payment().status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
            assertThat(shop.stripe().intents("ord_1")).hasSize(1);
        });
    }

    @Test
    void moneyIsThereAndTheProgramStops() {
        var writes = harness.everyWrite(Shop::paid, Shop::heardOfTheMoney, shop -> {
            shop.addsUp();
            assertThat(shop.payment().status()).isEqualTo(PaymentStatus.SUCCEEDED);
            assertThat(shop.orders().statusOf("ord_1")).isEqualTo("PAID");
        });

        assertThat(writes)
                .containsExactly(
                        "insert provider_events",
                        "update remembered_orders",
                        "update payments",
                        "update provider_events");
    }

    @Test
    void anotherTryAfterADecline() {
        harness.everyWrite(
                Shop::declined,
                shop -> {
                    shop.money().payAgain("mei", shop.payment().id());
                    shop.stripe().succeed(shop.intent());
                    shop.heardOfTheMoney();
                },
                Shop::addsUp);
    }

    @Test
    void lateMoney() {
        harness.everyWrite(Shop::cancelledInProcessing, Shop::heardOfTheMoney, shop -> {
            shop.addsUp();
            assertThat(shop.payment().status()).isEqualTo(PaymentStatus.REFUNDED);
        });
    }

    @Test
    void refund() {
        harness.everyWrite(
                Shop::paidAndHeard,
                shop -> shop.money().payments().refund("ord_1", "r1", Money.fen(1000), "bruised"),
                shop -> {
                    shop.money().payments().refund("ord_1", "r1", Money.fen(1000), "bruised");
                    assertThat(shop.stripe().refunded("ord_1")).isEqualTo(1000);
                    assertThat(shop.payment().status()).isEqualTo(PaymentStatus.PARTLY_REFUNDED);
                });
    }
}
