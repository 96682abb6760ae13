package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.PaymentStatus;
import yonghuang.payments.Payments;
import yonghuang.payments.RememberedOrders;
import yonghuang.payments.WiredPayments;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Money;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;

/** Payments stopped at every write, with orders that are remembered in the same store. */
class PaymentCrashTests {
    private static final Money DUE = Money.fen(3990);

    private record Shop(WiredPayments money, RememberedOrders orders) implements Program {
        static Shop start(MongoTemplate mongo, MutableClock clock) {
            var orders = new RememberedOrders(mongo);
            return new Shop(new WiredPayments(mongo, clock, orders), orders);
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

        void confirm(SandboxOutcome outcome) {
            money.confirm("mei", payment().id(), outcome);
        }

        void cancel() {
            orders.end("ord_1", "CANCELLED");
            money.payments().cancel("ord_1");
        }

        /** What every stop must leave: the order has its money, or nobody has any. */
        void addsUp() {
            var payment = payment();
            long back = payment.refunds().stream()
                    .mapToLong(refund -> refund.sum().amount())
                    .sum();
            assertThat(payment.refunds()).allMatch(refund -> refund.status().equals("SUCCEEDED"));
            assertThat(payment.captured().amount() - back).isEqualTo(orders.kept("ord_1") ? DUE.amount() : 0);
        }
    }

    private final CrashHarness<Shop> harness = new CrashHarness<>(Shop::start, Duration.ofHours(1));

    private static void nothingBefore(Shop shop) {}

    private static void paid(Shop shop) {
        shop.order();
        shop.confirm(SandboxOutcome.SUCCEED);
    }

    private static void cancelled(Shop shop) {
        shop.order();
        shop.cancel();
    }

    @Test
    void request() {
        var writes = harness.everyWrite(PaymentCrashTests::nothingBefore, Shop::request, shop -> {
            shop.request();
            assertThat(shop.payment().status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
        });

        assertThat(writes).containsExactly("insert payments");
    }

    @Test
    void confirm() {
        var writes = harness.everyWrite(Shop::order, shop -> shop.confirm(SandboxOutcome.SUCCEED), shop -> {
            shop.addsUp();
            shop.confirm(SandboxOutcome.SUCCEED);
            assertThat(shop.payment().status()).isEqualTo(PaymentStatus.SUCCEEDED);
            assertThat(shop.orders().statusOf("ord_1")).isEqualTo("PAID");
        });

        assertThat(writes).containsExactly("insert sandbox_intents", "update remembered_orders", "update payments");
    }

    @Test
    void declineAndTryAgain() {
        harness.everyWrite(
                Shop::order,
                shop -> {
                    shop.confirm(SandboxOutcome.DECLINE);
                    shop.confirm(SandboxOutcome.SUCCEED);
                },
                Shop::addsUp);
    }

    @Test
    void cancel() {
        harness.everyWrite(Shop::order, Shop::cancel, shop -> {
            shop.cancel();
            shop.addsUp();
            assertThat(shop.payment().status()).isIn(PaymentStatus.CANCELLED, PaymentStatus.REQUIRES_PAYMENT);
        });
    }

    @Test
    void moneyAfterCancel() {
        harness.everyWrite(PaymentCrashTests::cancelled, shop -> shop.confirm(SandboxOutcome.SUCCEED), shop -> {
            shop.addsUp();
            assertThat(shop.payment().status()).isIn(PaymentStatus.CANCELLED, PaymentStatus.REFUNDED);
        });
    }

    @Test
    void refund() {
        harness.everyWrite(
                PaymentCrashTests::paid,
                shop -> shop.money().payments().refund("ord_1", "r1", Money.fen(1000), "bruised"),
                shop -> {
                    shop.money().payments().refund("ord_1", "r1", Money.fen(1000), "bruised");
                    assertThat(shop.payment().status()).isEqualTo(PaymentStatus.PARTLY_REFUNDED);
                    assertThat(shop.payment().refunds()).hasSize(1);
                });
    }
}
