package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.orders.shortage.ShortageCause.NOT_FOUND;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import yonghuang.orders.manifests.Manifest.Item;
import yonghuang.orders.manifests.Manifests.HandOver;
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
            new Story("pick, pack and ship", OrderCrashTests::paid, (shop, order) -> shop.ship(order, "ningbo")),
            new Story("short of what is elsewhere", OrderCrashTests::paid, (shop, order) -> missing(shop, order, 3)),
            new Story("short twice", OrderCrashTests::shortOnce, (shop, order) -> missing(shop, order, 2)),
            new Story("short of what nobody has", OrderCrashTests::lastOnes, (shop, order) -> missing(shop, order, 3)),
            new Story("wait for what comes", OrderCrashTests::asked, OrderCrashTests::waits),
            new Story("take the money", OrderCrashTests::asked, OrderCrashTests::takesTheMoney),
            new Story("take all the money", OrderCrashTests::allAsked, OrderCrashTests::takesTheMoney),
            new Story(
                    "cancel what is short",
                    OrderCrashTests::asked,
                    (shop, order) -> shop.mine.cancel("shen", order.id())),
            new Story("hand over with a manifest", OrderCrashTests::packed, OrderCrashTests::handOver),
            new Story("short and cancelled", OrderCrashTests::paid, OrderCrashTests::shortAndCancelled));

    private static Order packed(OrdersShop shop) {
        var order = paid(shop);
        shop.pack(order, "ningbo");
        return order;
    }

    private static void handOver(OrdersShop shop, Order order) {
        var item = new Item(order.id() + "-ningbo", "SF1");
        shop.manifests.handOver(new HandOver("ningbo", "m1", "wang", "顺丰", List.of(item)));
    }

    private static void missing(OrdersShop shop, Order order, int units) {
        shop.shortages.open(order.id(), "ningbo", TEA, "LOT-" + TEA + "-ningbo", units, NOT_FOUND, "f" + units, "wang");
    }

    private static Order shortOnce(OrdersShop shop) {
        var order = paid(shop);
        missing(shop, order, 3);
        return order;
    }

    /** 15 of 20 are promised; the other five are gone. */
    private static Order lastOnes(OrdersShop shop) {
        var order = paid(shop);
        shop.has(TEA, 10, 5);
        return order;
    }

    private static Order asked(OrdersShop shop) {
        var order = lastOnes(shop);
        missing(shop, order, 3);
        return order;
    }

    private static Order allAsked(OrdersShop shop) {
        shop.has(TEA, 4, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(shop, order, 4);
        return order;
    }

    private static void waits(OrdersShop shop, Order order) {
        shop.mine.choose("shen", order.id(), 1, ShortageChoice.WAIT);
        shop.has(TEA, 7, 8);
        shop.clock.advance(Duration.ofMinutes(5));
        shop.closing.attend(order.id());
    }

    private static void takesTheMoney(OrdersShop shop, Order order) {
        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);
    }

    private static void shortAndCancelled(OrdersShop shop, Order order) {
        missing(shop, order, 3);
        shop.mine.cancel("shen", order.id());
    }

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
        assertThat(again.manifests.due(again.clock.instant(), 10)).isEmpty();
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
