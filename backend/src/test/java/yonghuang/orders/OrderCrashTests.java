package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.shared.Refusal;

/** The program stops after each durable step of each story in turn; started again and swept, everything adds up. */
class OrderCrashTests {
    private record Story(
            String name, Function<OrdersShop, @Nullable Order> before, BiConsumer<OrdersShop, @Nullable Order> told) {}

    private static final Stream<Story> STORIES = Stream.of(
            new Story("place", shop -> null, (shop, none) -> place(shop)),
            new Story("pay", OrderCrashTests::place, (shop, order) -> shop.payments.pay(order.id())),
            new Story("expire", OrderCrashTests::overdue, (shop, order) -> shop.closing.attend(order.id())),
            new Story("pay late", OrderCrashTests::expired, (shop, order) -> shop.payments.pay(order.id())),
            new Story(
                    "pay late for what is gone",
                    OrderCrashTests::soldOut,
                    (shop, order) -> shop.payments.pay(order.id())),
            new Story("cancel unpaid", OrderCrashTests::place, (shop, order) -> shop.mine.cancel("shen", order.id())),
            new Story("cancel paid", OrderCrashTests::paid, (shop, order) -> shop.mine.cancel("shen", order.id())),
            new Story("pick, pack and ship", OrderCrashTests::paid, (shop, order) -> shop.ship(order, "ningbo")));

    private static Order place(OrdersShop shop) {
        return shop.place("shen", "k1", line(TEA, 15), line(CHESTNUTS, 2));
    }

    private static Order paid(OrdersShop shop) {
        var order = place(shop);
        shop.payments.pay(order.id());
        return order;
    }

    private static Order overdue(OrdersShop shop) {
        var order = place(shop);
        shop.clock.advance(OrdersShop.HOLD_FOR);
        return order;
    }

    private static Order expired(OrdersShop shop) {
        var order = overdue(shop);
        shop.sweep();
        return order;
    }

    private static Order soldOut(OrdersShop shop) {
        var order = expired(shop);
        shop.has(TEA, 1, 1);
        return order;
    }

    @TestFactory
    Stream<DynamicTest> everyStop() {
        return STORIES.flatMap(story -> IntStream.range(0, stepsOf(story))
                .mapToObj(steps -> DynamicTest.dynamicTest(
                        "%s, stopped after step %d".formatted(story.name, steps), () -> stopAndGoOn(story, steps))));
    }

    private static int stepsOf(Story story) {
        var shop = shop();
        var order = story.before.apply(shop);
        int before = shop.steps.taken();
        story.told.accept(shop, order);
        return shop.steps.taken() - before;
    }

    private static OrdersShop shop() {
        return new OrdersShop().has(TEA, 10, 10).has(CHESTNUTS, 10, 10);
    }

    private static void stopAndGoOn(Story story, int steps) {
        var shop = shop();
        var order = story.before.apply(shop);
        shop.steps.stopAfter(steps);
        try {
            story.told.accept(shop, order);
        } catch (Steps.Stopped stopped) {
            // as intended
        }
        shop.steps.goOn();

        var again = shop.anotherCopy();
        again.sweep();
        again.clock.advance(Duration.ofMinutes(30));
        again.sweep();

        assertThat(OrderChecks.differences(again)).isEmpty();
        tryAgain(story, again, order);
        again.sweep();
        assertThat(OrderChecks.differences(again)).isEmpty();
        assertThat(again.orders.due(again.clock.instant(), 10)).isEmpty();
    }

    /** Whoever was interrupted tries again, half an hour later; a refusal is an answer too. */
    private static void tryAgain(Story story, OrdersShop shop, @Nullable Order order) {
        try {
            story.told.accept(shop, order);
        } catch (Refusal tooLate) {
            // such as cancelling what has expired
        }
    }
}
