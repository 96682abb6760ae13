package yonghuang.accounting;

import static yonghuang.accounting.AnOrder.PAID_AT;
import static yonghuang.accounting.AnOrder.anOrder;
import static yonghuang.accounting.AnOrder.part;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import yonghuang.orders.Order;
import yonghuang.sheets.ExportFormat;

/** Prints how long the books of many orders take and how much memory at most; the first argument says how many. */
public final class BooksBenchmark {
    private static final int MERCHANTS = 92;
    private static final int AT_ONCE = 1_000;
    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final AtomicLong MOST = new AtomicLong();

    private BooksBenchmark() {}

    public static void main(String[] args) throws Exception {
        int orders = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        var shop = new BooksShop();
        sell(shop, orders);
        watch();
        timed("all orders walked into the books", () -> {
            for (int i = 0; i <= orders / 500; i++) {
                shop.books.orders.run();
                shop.clock.advance(Duration.ofSeconds(2)); // as the sweeps come
            }
        });
        timed("the same again, nothing new", () -> shop.books.orders.run());
        shop.clock.advance(Duration.ofMinutes(11));
        timed("kept sums of everything brought up to date", () -> shop.books.sweep());
        for (int i = 0; i < 3; i++) {
            timed("one statement with 20 lines", () -> {
                var statement =
                        shop.books.statements.of("m1", YearMonth.of(2026, 11)).orElseThrow();
                shop.books.statements.lines(statement, 20, null);
            });
            timed("all balances", () -> shop.books.balances.all());
        }
        var statement = shop.books.statements.of("m1", YearMonth.of(2026, 11)).orElseThrow();
        timed("XLSX of " + statement.lines() + " lines", () -> {
            try {
                shop.books.export.write(
                        statement, ExportFormat.XLSX, each -> each.en(), java.io.OutputStream.nullOutputStream());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        timed("the check of all", () -> shop.books.check().run());
        System.out.printf("most memory in use after a collection: %d MB%n", MOST.get() >> 20);
        System.exit(0);
    }

    private static void sell(BooksShop shop, int orders) {
        var some = new ArrayList<Order>();
        for (int i = 0; i < orders; i++) {
            var order = anOrder()
                    .named(i)
                    .paidAt(PAID_AT.minus(Duration.ofHours(i % 500)))
                    .line("m" + i % MERCHANTS, 3990, 2, 0)
                    .line("m" + (i + 1) % MERCHANTS, 1290, 1, 0)
                    .shipping(800);
            if (i % 20 == 0) order.owes(3990, part(1, 1, 3990));
            some.add(order.build());
            if (some.size() < AT_ONCE) continue;
            shop.mongo.insert(some, Order.class);
            some.clear();
        }
        shop.mongo.insert(some, Order.class);
    }

    private static void watch() {
        System.gc();
        System.out.printf("in use before: %d MB%n", used() >> 20);
        var watcher = new Thread(() -> {
            while (true) {
                System.gc();
                MOST.accumulateAndGet(used(), Math::max);
                java.util.concurrent.locks.LockSupport.parkNanos(10_000_000_000L);
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void timed(String what, Runnable act) {
        long from = System.nanoTime();
        long cpu = CPU.getProcessCpuTime();
        act.run();
        System.out.printf(
                "%-50s %,10.1f ms %,10.1f ms CPU%n",
                what, (System.nanoTime() - from) / 1e6, (CPU.getProcessCpuTime() - cpu) / 1e6);
    }
}
