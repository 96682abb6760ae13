package yonghuang.accounting;

import static yonghuang.accounting.AnOrder.PAID_AT;
import static yonghuang.accounting.AnOrder.anOrder;
import static yonghuang.accounting.AnOrder.part;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.Order;

/**
 * Prints what a page of a merchant's statement costs: one merchant with 5,000 sales in a month, as many of another beside
 * it, and sales of the last minutes that no kept sum has yet. Processor time of the program's own threads, whoever else is
 * on the machine; arguments: sales, pages measured.
 */
public final class StatementBenchmark {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final int JUST_SOLD = 50;
    private static final int PAGE = 20;
    private static final java.lang.management.ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final BooksShop shop = new BooksShop();

    private StatementBenchmark() {}

    public static void main(String[] args) {
        int sales = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        var benchmark = new StatementBenchmark();
        benchmark.sell(0, sales);
        for (int i = 0; i < 3; i++) benchmark.shop.later(Duration.ofMinutes(11));
        benchmark.sell(sales, JUST_SOLD);
        benchmark.shop.later(Duration.ofSeconds(2));
        for (int i = 0; i < 4; i++) {
            benchmark.print("first page", pages, null);
            benchmark.print("page in the middle", pages, benchmark.behind(sales / 2));
        }
        System.exit(0);
    }

    private void sell(int first, int many) {
        var some = new ArrayList<Order>();
        for (int i = first; i < first + many; i++) {
            var order = anOrder()
                    .named(i)
                    .paidAt(PAID_AT.plusMillis(i))
                    .line("m1", 3990, 2, 0)
                    .line("m2", 1290, 1, 0)
                    .shipping(800);
            if (i % 20 == 0) order.owes(3990, part(1, 1, 3990));
            some.add(order.build());
        }
        shop.mongo.insert(some, Order.class);
        for (int i = 0; i <= many / 500; i++) shop.later(Duration.ofSeconds(2));
    }

    private @Nullable String behind(int lines) {
        String after = null;
        var statement = shop.books.statements.of("m1", NOVEMBER).orElseThrow();
        for (int seen = 0; seen < lines; seen += 100)
            after = shop.books.statements.lines(statement, 100, after).next();
        return after;
    }

    private void print(String what, int pages, @Nullable String after) {
        var before = byThread();
        long lines = 0;
        for (int i = 0; i < pages; i++) {
            var statement = shop.books.statements.of("m1", NOVEMBER).orElseThrow();
            shop.books.statements.lines(statement, PAGE, after);
            lines = statement.lines();
        }
        double nanos = 0;
        for (var each : byThread().entrySet()) nanos += each.getValue() - before.getOrDefault(each.getKey(), 0L);
        System.out.printf("statement of %d lines, %s: %.3f ms%n", lines, what, nanos / 1e6 / pages);
    }

    private static Map<Long, Long> byThread() {
        var all = new HashMap<Long, Long>();
        for (long id : THREADS.getAllThreadIds()) all.put(id, THREADS.getThreadCpuTime(id));
        return all;
    }
}
