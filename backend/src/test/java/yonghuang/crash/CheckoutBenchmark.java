package yonghuang.crash;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yonghuang.accounting.WiredBooks;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.orders.Address;
import yonghuang.orders.Order;
import yonghuang.orders.PlaceOrder;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/**
 * Prints what a checkout of two lines, placed and paid, costs in processor time of the program's own threads: who asks, the
 * store, and the books that follow. Without HTTP and without the compiler's threads, so that it says the same on a busy
 * machine; arguments: how many to warm up with, how many to measure.
 */
public final class CheckoutBenchmark {
    private static final java.lang.management.ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SWEPT_AT_ONCE = 200;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final WholeShop shop = new WholeShop(TestStore.fresh(), clock);
    private final WiredBooks books;
    private Order placed;

    private CheckoutBenchmark() {
        books = new WiredBooks(shop.store, clock, shop.orders(), shop.moneyMoves(), null);
        shop.stock.withStock(WholeShop.NUTS, "ningbo", 900_000).withStock(WholeShop.TEA, "ningbo", 900_000);
        shop.stock.copier.copyAll();
        shop.stock.follower.look();
        books.sweep();
    }

    public static void main(String[] args) {
        int warmUp = args.length > 0 ? Integer.parseInt(args[0]) : 6_000;
        int measured = args.length > 1 ? Integer.parseInt(args[1]) : 3_000;
        var benchmark = new CheckoutBenchmark();
        benchmark.run(0, warmUp);
        for (int i = 0; i < 3; i++) benchmark.run(warmUp + i * measured, measured);
        System.exit(0);
    }

    private void run(int first, int many) {
        long checkouts = 0;
        long follow = 0;
        var before = byThread();
        for (int i = first; i < first + many; i++) {
            int n = i;
            checkouts += cpu(() -> checkOut(n));
            shop.stock.reservations.ship(placed.demands(), "acc_w"); // or the levels would fill up with what is held
            if (i % SWEPT_AT_ONCE == 0) follow += cpu(this::follow);
        }
        var after = byThread();
        System.out.printf(
                "%d checkouts: asking %.3f ms, following %.3f ms,", many, checkouts / 1e6 / many, follow / 1e6 / many);
        after.forEach((name, nanos) -> {
            double each = (nanos - before.getOrDefault(name, 0L)) / 1e6 / many;
            if (each > 0.005) System.out.printf(" %s %.3f", name, each);
        });
        System.out.println();
    }

    private void checkOut(int n) {
        clock.advance(java.time.Duration.ofMillis(5));
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var lines = List.of(new PlaceOrder.Line(WholeShop.NUTS, 1), new PlaceOrder.Line(WholeShop.TEA, 1));
        var account = "acc_" + n % 200;
        var answer = shop.shop.checkout.place(account, "k" + n, new PlaceOrder(lines, address, null));
        shop.money.confirm(account, answer.payment().id(), SandboxOutcome.SUCCEED);
        placed = answer.order();
    }

    private void follow() {
        new MovementTailSweep(shop.stock.levels, shop.stock.copier).run();
        shop.stock.copier.copyAll();
        books.sweep();
    }

    private static long cpu(Runnable act) {
        long from = THREADS.getCurrentThreadCpuTime();
        act.run();
        return THREADS.getCurrentThreadCpuTime() - from;
    }

    private static Map<String, Long> byThread() {
        var all = new TreeMap<String, Long>();
        for (var info : THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            if (info != null) all.merge(info.getThreadName(), THREADS.getThreadCpuTime(info.getThreadId()), Long::sum);
        return all;
    }
}
