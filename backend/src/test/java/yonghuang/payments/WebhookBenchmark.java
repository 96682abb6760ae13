package yonghuang.payments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.embeddedmongo.EmbeddedMongo;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripeLine;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;

/**
 * Prints what hearing one event costs in processor time of the whole process: signature, ledger, asking Stripe's client,
 * accepting the money, settling, with the durable store and the played Stripe in the same process. HTTP of the shop is not
 * in it. Run by hand: {@code main [events]}.
 */
final class WebhookBenchmark {
    private static final int WARM_UP = 3_000;

    private final MutableClock clock = new MutableClock(java.time.Instant.parse("2026-11-24T08:00:00Z"));
    private final FakeStripe stripe = new FakeStripe(clock);

    private record Signed(byte[] body, String signature) {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
        var folder = Files.createTempDirectory("webhook-benchmark");
        try (var store = EmbeddedMongo.open(folder, 0);
                var client = com.mongodb.client.MongoClients.create(store.connectionString())) {
            new WebhookBenchmark().measure(new MongoTemplate(client, "benchmark"), events);
        }
    }

    private void measure(MongoTemplate mongo, int events) {
        var orders = new RememberedOrders(mongo);
        var adapter = FakeStripeLine.provider(stripe, clock);
        var shop = WiredPayments.withStripe(mongo, clock, orders, adapter, FakeStripe.WEBHOOK_SECRET);
        hear(shop, paid(shop, orders, 0, WARM_UP));
        var messages = paid(shop, orders, WARM_UP, events);
        double hearing = cpuMillis(() -> hear(shop, messages)) / events;
        System.out.printf("one event, first delivery: %.2f ms processor time%n", hearing);
        System.out.printf("one event, delivered again: %.2f ms%n", cpuMillis(() -> hear(shop, messages)) / events);
    }

    private List<Signed> paid(WiredPayments shop, RememberedOrders orders, int from, int events) {
        var messages = new ArrayList<Signed>();
        for (int n = from; n < from + events; n++) {
            var order = "ord_" + n;
            orders.open(order);
            shop.payments().request(order, "mei", Money.fen(3990));
            stripe.succeed(shop.stored(order).lastAttempt().intent());
            var body = stripe.lastEvent("payment_intent.succeeded").json();
            var signature = FakeStripe.signature(body, FakeStripe.WEBHOOK_SECRET, clock.instant());
            messages.add(new Signed(body.getBytes(StandardCharsets.UTF_8), signature));
        }
        return messages;
    }

    private static void hear(WiredPayments shop, List<Signed> messages) {
        for (var message : messages) shop.events().hear(message.body(), message.signature());
    }

    private static double cpuMillis(Runnable work) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - before) / 1e6;
    }
}
