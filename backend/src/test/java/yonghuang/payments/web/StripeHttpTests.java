package yonghuang.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripe.Event;
import yonghuang.payments.provider.FakeStripe.Trouble;
import yonghuang.payments.provider.FakeStripeServer;
import yonghuang.scenarios.Basket;
import yonghuang.testing.AtOnce;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.WholeShopTests;

/** The whole shop with Stripe selected by its settings, seen over HTTP; Stripe is one of our own on this machine. */
@DirtiesContext
class StripeHttpTests extends WholeShopTests {
    private static final FakeStripe STRIPE = new FakeStripe(Clock.systemUTC());
    private static final FakeStripeServer SERVER = new FakeStripeServer(STRIPE);

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry properties) {
        properties.add("STRIPE_SECRET_KEY", () -> FakeStripe.SECRET_KEY);
        properties.add("STRIPE_WEBHOOK_SECRET", () -> FakeStripe.WEBHOOK_SECRET);
        properties.add("STRIPE_PUBLISHABLE_KEY", () -> "pk_test_shown");
        properties.add("yonghuang.stripe.api-base", SERVER::address);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private JsonNode order(int consumer) {
        var placed = Basket.place(
                shop().consumer(consumer), UUID.randomUUID().toString(), Basket.line(Basket.sku(shop(), 3), 1));
        assertThat(placed.status()).isEqualTo(201);
        return placed.json();
    }

    private JsonNode again(int consumer, JsonNode order) {
        return shop().consumer(consumer)
                .get("/api/orders/" + order.get("id").asString())
                .json();
    }

    private static String intent(JsonNode order) {
        return STRIPE.intents(order.get("id").asString()).getLast();
    }

    private Answer deliver(Event event) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return shop().anyone()
                .post(
                        "/api/payments/stripe/webhook",
                        event.json(),
                        "Stripe-Signature",
                        FakeStripe.signature(event.json(), FakeStripe.WEBHOOK_SECRET, now));
    }

    private Answer pay(JsonNode order) {
        STRIPE.succeed(intent(order));
        return deliver(STRIPE.lastEvent("payment_intent.succeeded"));
    }

    @Test
    void aBrowserLearnsThePublicKeyAndMayLoadTheForm() {
        var settings = shop().anyone().get("/api/payments/settings");

        assertThat(settings.json().get("provider").asString()).isEqualTo("stripe");
        assertThat(settings.json().get("publishableKey").asString()).isEqualTo("pk_test_shown");
        assertThat(settings.header("Content-Security-Policy"))
                .contains("script-src 'self' https://js.stripe.com")
                .contains("connect-src 'self' https://api.stripe.com;");
    }

    @Test
    void anOrderIsPaidThroughStripe() {
        var order = order(31);
        var payment = order.get("payment");
        assertThat(payment.get("provider").asString()).isEqualTo("stripe");
        assertThat(payment.get("clientSecret").asString()).startsWith(intent(order) + "_secret_");

        assertThat(pay(order).status()).isEqualTo(200);

        var paid = again(31, order);
        assertThat(paid.get("status").asString()).isEqualTo("PAID");
        assertThat(paid.at("/payment/status").asString()).isEqualTo("SUCCEEDED");
        assertThat(paid.at("/payment/clientSecret").isNull()).isTrue();
        assertThat(STRIPE.captured(order.get("id").asString()))
                .isEqualTo(order.at("/total/amount").asLong());
    }

    @Test
    void declinedAndPaidWithAnotherCard() {
        var order = order(32);
        STRIPE.decline(intent(order));
        assertThat(deliver(STRIPE.lastEvent("payment_intent.payment_failed")).status())
                .isEqualTo(200);
        assertThat(again(32, order).at("/payment/status").asString()).isEqualTo("DECLINED");

        var path = "/api/payments/" + order.at("/payment/id").asString() + "/attempts";
        assertThat(shop().consumer(33).post(path, "{}").status()).isEqualTo(404);
        var payable = shop().consumer(32).post(path, "{}").json();
        assertThat(payable.get("status").asString()).isEqualTo("REQUIRES_PAYMENT");
        assertThat(payable.get("clientSecret").asString()).startsWith(intent(order) + "_secret_");

        pay(order);
        assertThat(again(32, order).get("status").asString()).isEqualTo("PAID");
    }

    @Test
    void twentyDeliveriesOfOneEventPayOnce() {
        var order = order(34);
        STRIPE.succeed(intent(order));
        var event = STRIPE.lastEvent("payment_intent.succeeded");

        var answers = AtOnce.atOnce(20, delivery -> deliver(event).status());

        assertThat(answers).containsOnly(200);
        assertThat(again(34, order).get("status").asString()).isEqualTo("PAID");
        assertThat(again(34, order).get("refunds").size()).isZero();
    }

    @Test
    void anUnsignedEventIsRefused() {
        var answer = shop().anyone().post("/api/payments/stripe/webhook", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("webhook-refused");
    }

    @Test
    void anEventThatCouldNotBeSettledIsNotAcknowledged() {
        var order = order(35);
        STRIPE.succeed(intent(order));
        STRIPE.trouble(Trouble.BROKEN, Trouble.BROKEN, Trouble.BROKEN); // as often as the adapter repeats a call

        var answer = deliver(STRIPE.lastEvent("payment_intent.succeeded"));
        STRIPE.recovers();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("payment-provider-away");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void anotherSumIsShownToTheOfficeAndGivenBack() {
        var order = order(36);
        STRIPE.capturesAgainstTheRules(intent(order), 17);
        deliver(STRIPE.lastEvent("payment_intent.succeeded"));

        assertThat(shop().consumer(36).get("/api/payments/alerts").status()).isEqualTo(403);
        var office = shop().as("OFFICE");
        var alert = office.get("/api/payments/alerts?open=true").json().at("/items/0");
        assertThat(alert.get("kind").asString()).isEqualTo("OTHER_SUM");
        assertThat(alert.get("order").asString()).isEqualTo(order.get("id").asString());
        assertThat(alert.at("/found/amount").asLong()).isEqualTo(17);
        assertThat(again(36, order).get("status").asString()).isEqualTo("AWAITING_PAYMENT");

        var path = "/api/payments/alerts/" + alert.get("id").asString();
        assertThat(office.post(path + "/close", "{\"note\": \" \"}").status()).isEqualTo(400);
        var ended = office.post(path + "/give-back", "{}").json();

        assertThat(ended.get("givenBack").asBoolean()).isTrue();
        assertThat(STRIPE.refunded(order.get("id").asString())).isEqualTo(17);
        assertThat(office.get("/api/payments/alerts?open=true")
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(shop().as("ADMIN").get("/api/payments/alerts?limit=101").status())
                .isEqualTo(400);
        assertThat(shop().as("ADMIN").get("/api/payments/alerts?after=junk").status())
                .isEqualTo(400);
    }

    @Test
    void theSandboxIsNotThere() {
        var order = order(37);

        var answer = Basket.confirm(shop().consumer(37), order, "succeed");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(again(37, order).get("status").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void eventsAreCounted() {
        pay(order(38));

        assertThat(shop().management("/actuator/prometheus").text())
                .containsPattern("yonghuang_payments_events_total\\{.*outcome=\"settled\".*} [1-9]");
    }
}
