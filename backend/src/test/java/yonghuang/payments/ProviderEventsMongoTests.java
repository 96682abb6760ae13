package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.testing.AtOnce.atOnce;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripe.RefundCourse;
import yonghuang.payments.provider.FakeStripe.Trouble;
import yonghuang.payments.provider.ProviderAway;
import yonghuang.payments.provider.WebhookRefused;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;

/** What arrives at the webhook, true and false. */
class ProviderEventsMongoTests {
    private final StripeShop world = new StripeShop();
    private final FakeStripe stripe = world.stripe;
    private final String payment = world.order("ord_1");

    private void hear(String body, String signature) {
        world.shop.events.hear(body.getBytes(StandardCharsets.UTF_8), signature);
    }

    private long inLedger() {
        return world.mongo.getCollection("provider_events").countDocuments();
    }

    private int calls() {
        return stripe.calls().size();
    }

    private String paidEvent() {
        stripe.succeed(world.intent("ord_1"));
        return stripe.lastEvent("payment_intent.succeeded").json();
    }

    private static ObjectNode changed(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    @Test
    void newsOfMoneyMakeTheOrderPaid() {
        world.deliver(paidEvent());

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(world.orders.statusOf("ord_1")).isEqualTo("PAID");
        assertThat(world.counted("settled")).isEqualTo(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "t=1,v1=00", "v1=abc", "t=,v1=", "t=abc,v1=abc", "nonsense", "t=9999999999999999999,v1=1"})
    void whatIsNotSignedIsNotEvenRead(String signature) {
        int before = calls();

        assertThatThrownBy(() -> hear("{ this is no JSON", signature)).isInstanceOf(WebhookRefused.class);

        assertThat(inLedger()).isZero();
        assertThat(calls()).isEqualTo(before);
        assertThat(world.counted("refused")).isEqualTo(1);
    }

    @Test
    void aForgedEventIsRefused() {
        var event = paidEvent();
        var signature = FakeStripe.signature(event, "whsec_guessed", world.clock.instant());

        assertThatThrownBy(() -> hear(event, signature)).isInstanceOf(WebhookRefused.class);
        assertThat(world.orders.statusOf("ord_1")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void aSignatureBelongsToItsBody() {
        var event = paidEvent();
        var signature = FakeStripe.signature(event, FakeStripe.WEBHOOK_SECRET, world.clock.instant());

        assertThatThrownBy(() -> hear(event + " ", signature)).isInstanceOf(WebhookRefused.class);
    }

    @Test
    void anOldSignatureIsRefusedAndAFreshOneOfTheSameEventIsNot() {
        var event = paidEvent();
        var signature = FakeStripe.signature(event, FakeStripe.WEBHOOK_SECRET, world.clock.instant());
        world.clock.advance(Duration.ofSeconds(301));

        assertThatThrownBy(() -> hear(event, signature)).isInstanceOf(WebhookRefused.class);
        world.deliver(event);

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"id\": 1, \"type\": \"payment_intent.succeeded\"}", "{\"id\": \"evt_1\""})
    void whatIsSignedAndNoEventIsBadInput(String body) {
        assertThatThrownBy(() -> world.deliver(body)).isInstanceOf(InvalidInput.class);
        assertThat(inLedger()).isZero();
    }

    @Test
    void anUnknownTypeIsAcknowledgedAndCounted() {
        stripe.makesUp("invoice.paid", stripe.intentJson(world.intent("ord_1")));

        world.deliverLast("invoice.paid");

        assertThat(inLedger()).isZero();
        assertThat(world.counted("ignored")).isEqualTo(1);
    }

    @Test
    void anEventThatLiesChangesNothing() {
        var claimed = stripe.intentJson(world.intent("ord_1"))
                .put("status", "succeeded")
                .put("amount_received", 3990);
        stripe.makesUp("payment_intent.succeeded", claimed);

        world.deliverLast("payment_intent.succeeded");

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
    }

    @Test
    void anEventOfTheOtherModeChangesNothing() {
        var live = changed(paidEvent()).put("livemode", true).toString();
        int before = calls();

        world.deliver(live);

        assertThat(calls()).isEqualTo(before);
        assertThat(world.counted("foreign")).isEqualTo(1);
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
    }

    @Test
    void anEventOfAConnectedAccountChangesNothing() {
        world.deliver(changed(paidEvent()).put("account", "acct_another").toString());

        assertThat(world.counted("foreign")).isEqualTo(1);
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
    }

    @Test
    void anIntentWithoutOurIdsIsNotOurs() {
        var other = changed(paidEvent());
        ((ObjectNode) other.at("/data/object")).put("id", "pi_ofAnotherShop").putObject("metadata");

        world.deliver(other.toString());

        assertThat(world.counted("foreign")).isEqualTo(1);
        assertThat(world.shop.alerts.list(false, 10, null).items()).isEmpty();
    }

    @Test
    void moneyInAnIntentWeNeverRecordedIsForTheOffice() {
        var stray = world.shop
                .provider
                .createIntent("ord_1", Money.fen(3990), "a key we forgot")
                .id();
        stripe.succeed(stray);

        world.deliverLast("payment_intent.succeeded");

        assertThat(world.shop.alerts.list(true, 10, null).items())
                .extracting(PaymentAlert::kind, PaymentAlert::reference, PaymentAlert::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PaymentAlert.Kind.UNKNOWN_INTENT, "ord_1", 3990L));
        assertThat(world.orders.statusOf("ord_1")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void aRepeatedEventAsksNobodyAnything() {
        var event = paidEvent();
        world.deliver(event);
        int before = calls();

        world.deliver(event);

        assertThat(calls()).isEqualTo(before);
        assertThat(world.counted("repeated")).isEqualTo(1);
        assertThat(world.orders.heard()).hasSize(1);
    }

    @Test
    void twentyDeliveriesOfOneEventHaveOneEffect() {
        var event = paidEvent();
        int before = calls();

        atOnce(20, delivery -> {
            world.deliver(event);
            return delivery;
        });

        assertThat(inLedger()).isEqualTo(1);
        assertThat(calls()).isEqualTo(before + 1);
        assertThat(world.orders.heard()).hasSize(1);
        assertThat(world.shop.stored("ord_1").captured()).isEqualTo(3990);
    }

    @Test
    void twoCopiesOfTheShopHearOneEventTwentyTimes() {
        var event = paidEvent();
        var otherCopy = WiredPayments.withStripe(
                world.mongo, world.clock, world.orders, world.shop.provider, FakeStripe.WEBHOOK_SECRET);
        var signature = FakeStripe.signature(event, FakeStripe.WEBHOOK_SECRET, world.clock.instant());

        atOnce(20, delivery -> {
            var copy = delivery % 2 == 0 ? world.shop : otherCopy;
            copy.events.hear(event.getBytes(StandardCharsets.UTF_8), signature);
            return delivery;
        });

        assertThat(inLedger()).isEqualTo(1);
        assertThat(world.shop.stored("ord_1").captured()).isEqualTo(3990);
        assertThat(world.shop.stored("ord_1").refunds()).isEmpty();
    }

    @Test
    void whatCouldNotBeSettledIsNotAcknowledgedAndTheSweepTakesItUp() {
        var event = paidEvent();
        stripe.trouble(Trouble.BROKEN);

        assertThatThrownBy(() -> world.deliver(event)).isInstanceOf(ProviderAway.class);
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
        assertThat(world.counted("failed")).isEqualTo(1);

        world.clock.advance(Duration.ofSeconds(11));
        new UnsettledEventsSweep(world.shop.ledger, world.shop.events, world.clock).run();

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(world.shop.ledger.unsettled(world.clock.instant().plus(Duration.ofDays(1)), 10))
                .isEmpty();
    }

    @Test
    void whatWasReceivedOnlyIsSettledByItsNextDelivery() {
        var event = paidEvent();
        stripe.trouble(Trouble.CUT_BEFORE_THE_EFFECT);
        assertThatThrownBy(() -> world.deliver(event)).isInstanceOf(ProviderAway.class);

        world.deliver(event);

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void theOrderOfEventsDoesNotMatter() {
        stripe.decline(world.intent("ord_1"));
        var declined = stripe.lastEvent("payment_intent.payment_failed");
        var paid = paidEvent();

        world.deliver(paid);
        world.deliver(declined);

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(stripe.captured("ord_1")).isEqualTo(3990);
    }

    @Test
    void aLostEventIsMadeUpForByTheSweep() {
        paidEvent();
        world.clock.advance(UnsettledPaymentsSweep.GRACE);

        world.shop.sweep();

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void aSlowRefundIsDoneWhenTheProviderSaysSo() {
        world.payAndDeliver("ord_1");
        stripe.refundsWill(RefundCourse.STAYS_PENDING);
        world.shop.payments().refund("ord_1", "r1", Money.fen(3990), "cancelled");
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);

        stripe.refundEnds(world.intent("ord_1"), true);
        world.deliverLast("refund.updated");

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void aRefundThatCameBackIsToldToTheOfficeAndTriedAgain() {
        world.payAndDeliver("ord_1");
        world.shop.payments().refund("ord_1", "r1", Money.fen(3990), "cancelled");
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REFUNDED);

        stripe.refundEnds(world.intent("ord_1"), false);
        world.deliverLast("refund.failed");

        assertThat(world.shop.alerts.list(true, 10, null).items())
                .extracting(PaymentAlert::kind)
                .containsExactly(PaymentAlert.Kind.REFUND_BOUNCED);
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);
        world.clock.advance(Duration.ofMinutes(1));
        world.shop.sweep();
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(stripe.refunded("ord_1")).isEqualTo(3990);
    }

    @Test
    void aRefundThatFailsSlowlyTakesAnotherKeyAndSucceeds() {
        world.payAndDeliver("ord_1");
        stripe.refundsWill(RefundCourse.STAYS_PENDING);
        world.shop.payments().refund("ord_1", "r1", Money.fen(3990), "cancelled");
        stripe.refundEnds(world.intent("ord_1"), false);
        stripe.refundsWill(RefundCourse.SUCCEEDS);

        for (int i = 0; i < 3; i++) {
            world.clock.advance(Duration.ofMinutes(2));
            world.shop.sweep();
        }

        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(stripe.refunded("ord_1")).isEqualTo(3990);
    }

    @Test
    void aDisputeIsToldToTheOffice() {
        world.payAndDeliver("ord_1");
        stripe.dispute(world.intent("ord_1"), "fraudulent");

        world.deliverLast("charge.dispute.created");
        world.deliverLast("charge.dispute.created");

        assertThat(world.shop.alerts.list(true, 10, null).items())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(PaymentAlert.Kind.DISPUTE);
                    assertThat(alert.payment()).isEqualTo(payment);
                    assertThat(alert.words()).isEqualTo("fraudulent, needs_response");
                    assertThat(alert.found()).isEqualTo(3990);
                });
    }

    @Test
    void settledEventsAreForgottenAfterFortyDays() {
        world.deliver(paidEvent());
        world.clock.advance(EventLedger.KEPT_FOR.minusSeconds(1));
        world.shop.sweep();
        assertThat(inLedger()).isEqualTo(1);

        world.clock.advance(Duration.ofSeconds(2));
        world.shop.sweep();

        assertThat(inLedger()).isZero();
    }
}
