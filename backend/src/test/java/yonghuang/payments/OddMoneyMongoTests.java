package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.shared.NotFound;

/** Money that is late, double, of another sum, or nobody knows of; see docs/scenarios/odd-money.md. */
class OddMoneyMongoTests {
    private final StripeShop world = new StripeShop();
    private final FakeStripe stripe = world.stripe;
    private final String payment = world.order("ord_1");

    private void sweepLater() {
        for (int i = 0; i < 3; i++) {
            world.clock.advance(Duration.ofHours(1));
            world.shop.sweep();
        }
    }

    private PaymentAlert onlyAlert() {
        return world.shop.alerts.list(true, 10, null).items().getFirst();
    }

    @Test
    void afterADeclineTheSameOrderIsPaidByANewAttempt() {
        var first = world.intent("ord_1");
        stripe.decline(first);
        world.deliverLast("payment_intent.payment_failed");
        assertThat(world.shop.payments().find("ord_1").orElseThrow().clientSecret())
                .isNull();

        var again = world.shop.payAgain("mei", payment);
        assertThat(again.clientSecret()).startsWith(world.intent("ord_1") + "_secret_");
        world.payAndDeliver("ord_1");

        assertThat(world.intent("ord_1")).isNotEqualTo(first);
        assertThat(world.shop.stored("ord_1").attempts())
                .extracting(Attempt::key)
                .containsExactly(payment + ":1:3990", payment + ":2:3990");
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(stripe.captured("ord_1")).isEqualTo(3990);
    }

    @Test
    void payingAgainHearsOfTheDeclineItself() {
        stripe.decline(world.intent("ord_1"));

        world.shop.payAgain("mei", payment);
        world.shop.payAgain("mei", payment);

        assertThat(world.shop.stored("ord_1").attempts())
                .extracting(Attempt::status)
                .containsExactly(AttemptStatus.DECLINED, AttemptStatus.REQUIRES_PAYMENT);
    }

    @Test
    void whatCanBePaidOrIsPaidGetsNoNewAttempt() {
        world.shop.payAgain("mei", payment);
        stripe.succeed(world.intent("ord_1"));

        var again = world.shop.payAgain("mei", payment);

        assertThat(again.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(again.clientSecret()).isNull();
        assertThat(world.shop.stored("ord_1").attempts()).hasSize(1);
    }

    @Test
    void whatIsCancelledCannotBePaidAgain() {
        world.orders.end("ord_1", "CANCELLED");
        world.shop.payments().cancel("ord_1");

        assertThat(world.shop.payAgain("mei", payment).status()).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(stripe.intents("ord_1")).hasSize(1);
    }

    @Test
    void someoneElsesPaymentIsNotThere() {
        assertThatThrownBy(() -> world.shop.payAgain("lin", payment)).isInstanceOf(NotFound.class);
    }

    @Test
    void thirtyDeclinesAreEnough() {
        for (int i = 1; i < PaymentAttempts.MOST; i++) {
            stripe.decline(world.intent("ord_1"));
            world.shop.payAgain("mei", payment);
        }
        stripe.decline(world.intent("ord_1"));

        assertThatThrownBy(() -> world.shop.payAgain("mei", payment)).isInstanceOf(AttemptsUsedUp.class);
        assertThat(stripe.intents("ord_1")).hasSize(PaymentAttempts.MOST);
    }

    @Test
    void moneyAfterTheExpiryBuysWhatIsStillThere() {
        world.orders.end("ord_1", "EXPIRED");
        stripe.succeed(world.intent("ord_1"));

        world.deliverLast("payment_intent.succeeded");

        assertThat(world.orders.statusOf("ord_1")).isEqualTo("PAID");
        assertThat(stripe.refunded("ord_1")).isZero();
    }

    @Test
    void moneyOnItsWayWhenTheOrderWasCancelledGoesBackWhole() {
        stripe.payerConfirms(world.intent("ord_1"), "pm_wechat_slow");
        world.orders.end("ord_1", "CANCELLED");
        world.shop.payments().cancel("ord_1");
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.PROCESSING);

        stripe.bankDecides(world.intent("ord_1"), true);
        world.deliverLast("payment_intent.succeeded");

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(stripe.refunded("ord_1")).isEqualTo(3990);
    }

    @Test
    void moneyOfASecondAttemptGoesBack() {
        var first = world.intent("ord_1");
        stripe.decline(first);
        world.shop.payAgain("mei", payment);
        world.payAndDeliver("ord_1");

        stripe.capturesAgainstTheRules(first, 3990);
        world.deliverLast("payment_intent.succeeded");

        var stored = world.shop.stored("ord_1");
        assertThat(stored.captured()).isEqualTo(7980);
        assertThat(stored.refunds())
                .extracting(OwedRefund::id, OwedRefund::sum, OwedRefund::status)
                .containsExactly(Tuple.tuple("back-1", 3990L, RefundStatus.SUCCEEDED));
        assertThat(stripe.captured("ord_1") - stripe.refunded("ord_1")).isEqualTo(world.kept("ord_1"));
    }

    @Test
    void anotherSumLeavesTheOrderUnpaidAndIsToldOnce() {
        stripe.capturesAgainstTheRules(world.intent("ord_1"), 390);
        world.deliverLast("payment_intent.succeeded");
        sweepLater();

        assertThat(world.orders.statusOf("ord_1")).isEqualTo("AWAITING_PAYMENT");
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(world.shop.alerts.list(true, 10, null).items())
                .extracting(PaymentAlert::kind, PaymentAlert::expected, PaymentAlert::found)
                .containsExactly(Tuple.tuple(PaymentAlert.Kind.OTHER_SUM, 3990L, 390L));
        assertThat(world.orders.heard()).isEmpty();
    }

    @Test
    void theOfficeGivesTheOtherSumBackWhole() {
        stripe.capturesAgainstTheRules(world.intent("ord_1"), 5000);
        world.deliverLast("payment_intent.succeeded");

        var ended = world.shop.alertDesk.giveBack(onlyAlert().id(), "acc_office");
        world.shop.alertDesk.giveBack(ended.id(), "acc_office");

        assertThat(stripe.refunded("ord_1")).isEqualTo(5000);
        assertThat(ended.open()).isFalse();
        assertThat(ended.ending().by()).isEqualTo("acc_office");
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(world.orders.statusOf("ord_1")).isEqualTo("AWAITING_PAYMENT");
        assertThat(world.shop.checks().getFirst().run().differences()).isEmpty();
    }

    @Test
    void anotherCurrencyIsToldAndNotGivenBackByUs() {
        stripe.succeed(world.intent("ord_1"));
        stripe.changeCurrency(world.intent("ord_1"), "jpy");
        world.deliverLast("payment_intent.succeeded");

        var alert = onlyAlert();
        assertThat(alert.kind()).isEqualTo(PaymentAlert.Kind.OTHER_CURRENCY);
        assertThat(alert.currency()).isEqualTo("JPY");
        assertThatThrownBy(() -> world.shop.alertDesk.giveBack(alert.id(), "acc_office"))
                .isInstanceOf(AlertNotRefundable.class);

        var closed = world.shop.alertDesk.close(alert.id(), "acc_office", "sent back by hand");
        assertThat(closed.ending().note()).isEqualTo("sent back by hand");
        assertThat(world.shop.alerts.list(true, 10, null).items()).isEmpty();
        assertThat(world.shop.alerts.list(false, 10, null).total()).isEqualTo(1);
    }

    @Test
    void whatStripeDoesNotKnowIsUnknownUntilItDoes() {
        var forgotten = new StripeShop();
        forgotten.order("ord_9");
        forgotten.stripe.forget(forgotten.intent("ord_9"));

        assertThat(forgotten.shop.payments().settle("ord_9").status()).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(forgotten.shop.stored("ord_9").unsettledSince()).isNotNull();
    }

    @Test
    void alertsAreReadPageByPage() {
        for (int i = 2; i <= 5; i++) world.order("ord_" + i);
        for (int i = 1; i <= 5; i++) {
            world.clock.advance(Duration.ofSeconds(1));
            stripe.capturesAgainstTheRules(world.intent("ord_" + i), i);
            world.deliverLast("payment_intent.succeeded");
        }

        var first = world.shop.alerts.list(true, 3, null);
        var rest = world.shop.alerts.list(true, 3, first.next());

        assertThat(first.items()).extracting(PaymentAlert::found).containsExactly(5L, 4L, 3L);
        assertThat(rest.items()).extracting(PaymentAlert::found).containsExactly(2L, 1L);
        assertThat(rest.next()).isNull();
        assertThat(first.total()).isEqualTo(5);
    }

    @Test
    void anOrderRequestedAgainIsAnsweredWithoutAskingStripe() {
        int before = stripe.calls().size();

        var again = world.shop.payments().request("ord_1", "mei", yonghuang.shared.Money.fen(StripeShop.DUE));

        assertThat(again.clientSecret()).isNotNull();
        assertThat(stripe.calls()).hasSize(before);
    }

    @Test
    void anOpenPaymentIsAskedAboutAtGrowingPauses() {
        int before = stripe.calls().size();

        for (int second = 0; second < 3600; second += 2) {
            world.clock.advance(Duration.ofSeconds(2));
            world.shop.sweep();
        }

        assertThat(stripe.calls().size() - before).isBetween(8, 14);
    }
}
