package yonghuang.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripeServer;
import yonghuang.scenarios.Basket;
import yonghuang.testing.RunningShop;
import yonghuang.testing.Shop;

/**
 * kill -9 of the packaged shop after Stripe has moved the money and before the shop has written it: settled by the sweeps
 * after the next start, without a further message, and once.
 */
class StripeKillIT {
    private static final int BUYER = 7;

    @TempDir
    Path folder;

    private final FakeStripe stripe = new FakeStripe(Clock.systemUTC());
    private final FakeStripeServer server = new FakeStripeServer(stripe);

    @AfterEach
    void stop() {
        server.close();
    }

    private RunningShop start() {
        return RunningShop.start(
                folder.resolve("data"),
                Map.of(
                        "STRIPE_SECRET_KEY",
                        FakeStripe.SECRET_KEY,
                        "STRIPE_WEBHOOK_SECRET",
                        FakeStripe.WEBHOOK_SECRET,
                        "STRIPE_API_BASE",
                        server.address().toString(),
                        "YONGHUANG_SAMPLE_DATA",
                        "on"));
    }

    @Test
    void moneyTheShopDidNotLiveToWriteDownIsSettledOnce() {
        JsonNode order;
        try (var running = start()) {
            order = place(running.shop());
            stripe.succeed(intent(order));
            killedAt(running, "GET /v1/payment_intents/" + intent(order), () -> deliver(running.shop()));
        }
        try (var running = start()) {
            assertThat(within30Seconds(() -> status(running.shop(), order).equals("PAID")))
                    .isTrue();
            killedAt(running, "POST /v1/refunds", () -> cancel(running.shop(), order));
        }
        assertThat(stripe.refundsOf(intent(order))).isEqualTo(1);
        try (var running = start()) {
            assertThat(within30Seconds(() -> refund(running.shop(), order).equals("SUCCEEDED")))
                    .isTrue();
            assertThat(stripe.refundsOf(intent(order))).isEqualTo(1);
            assertThat(stripe.refunded(id(order))).isEqualTo(stripe.captured(id(order)));
            assertThat(within30Seconds(() -> differences(running.shop()).equals("[]")))
                    .as(differences(running.shop()))
                    .isTrue();
        }
    }

    /** The process dies while Stripe, which has done what it was asked, has not answered yet. */
    private void killedAt(RunningShop running, String call, Runnable act) {
        var killed = new AtomicBoolean();
        server.beforeAnswering(made -> {
            if (made.equals(call) && killed.compareAndSet(false, true)) running.kill();
        });
        try {
            act.run();
        } catch (UncheckedIOException theShopIsGone) {
            // nobody was answered
        }
        assertThat(within30Seconds(killed::get)).as("killed at " + call).isTrue();
        server.beforeAnswering(made -> {});
    }

    private static JsonNode place(Shop shop) {
        var line = Basket.line(Basket.sku(shop, 3), 1);
        var placed = Basket.place(shop.consumer(BUYER), UUID.randomUUID().toString(), line);
        assertThat(placed.status()).isEqualTo(201);
        return placed.json();
    }

    private void deliver(Shop shop) {
        var event = stripe.lastEvent("payment_intent.succeeded").json();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        shop.anyone()
                .post(
                        "/api/payments/stripe/webhook",
                        event,
                        "Stripe-Signature",
                        FakeStripe.signature(event, FakeStripe.WEBHOOK_SECRET, now));
    }

    private static void cancel(Shop shop, JsonNode order) {
        shop.consumer(BUYER).post("/api/orders/" + id(order) + "/cancel", "{\"reason\": \"changed my mind\"}");
    }

    private static JsonNode again(Shop shop, JsonNode order) {
        return shop.consumer(BUYER).get("/api/orders/" + id(order)).json();
    }

    private static String status(Shop shop, JsonNode order) {
        return again(shop, order).get("status").asString();
    }

    private static String refund(Shop shop, JsonNode order) {
        return again(shop, order).at("/refunds/0/status").asString("");
    }

    private static String differences(Shop shop) {
        return shop.management("/actuator/consistency")
                .json()
                .get("differences")
                .toString();
    }

    private static String id(JsonNode order) {
        return order.get("id").asString();
    }

    private String intent(JsonNode order) {
        return stripe.intents(id(order)).getLast();
    }

    private static boolean within30Seconds(BooleanSupplier fact) {
        for (int tried = 0; tried < 60; tried++) {
            if (fact.getAsBoolean()) return true;
            LockSupport.parkNanos(500_000_000);
        }
        return false;
    }
}
