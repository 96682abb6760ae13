package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.pricing.PricingGoods.uses;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.shared.Refusal;

/**
 * The program stops after each durable step of each story of an order with a coupon; started again and swept, the coupon
 * was used by exactly the orders that stand, and what came to nothing can be used again.
 */
class CouponStepsCrashTests {
    private static final String CODE = "HUANGGANG";

    private record Story(
            String name, Function<OrdersShop, @Nullable Order> before, BiConsumer<OrdersShop, @Nullable Order> told) {}

    private static final Stream<Story> STORIES = Stream.of(
            new Story("place", shop -> null, (shop, none) -> place(shop)),
            new Story("place what is not there", CouponStepsCrashTests::soldOut, (shop, none) -> place(shop)),
            new Story("pay", CouponStepsCrashTests::place, (shop, order) -> shop.payments.pay(order.id())),
            new Story("expire", CouponStepsCrashTests::overdue, (shop, order) -> shop.closing.attend(order.id())),
            new Story("pay late", CouponStepsCrashTests::expired, (shop, order) -> shop.payments.pay(order.id())),
            new Story(
                    "pay late when it is used up",
                    CouponStepsCrashTests::usedUp,
                    (shop, order) -> shop.payments.pay(order.id())),
            new Story(
                    "cancel unpaid",
                    CouponStepsCrashTests::place,
                    (shop, order) -> shop.mine.cancel("shen", order.id())),
            new Story(
                    "cancel paid", CouponStepsCrashTests::paid, (shop, order) -> shop.mine.cancel("shen", order.id())));

    private static Order place(OrdersShop shop) {
        return shop.checkout
                .place("shen", "k1", OrdersShop.with(CODE, line(TEA, 15), line(CHESTNUTS, 2)))
                .order();
    }

    private static @Nullable Order soldOut(OrdersShop shop) {
        shop.has(TEA, 1, 1);
        return null;
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

    /** Both uses were taken by others since. */
    private static Order usedUp(OrdersShop shop) {
        var order = expired(shop);
        for (var buyer : List.of("li", "wang")) {
            var other = shop.checkout.place(buyer, "k2", OrdersShop.with(CODE, line(CHESTNUTS, 1)));
            shop.payments.pay(other.order().id());
        }
        return order;
    }

    private static OrdersShop shop() {
        var shop = new OrdersShop().has(TEA, 10, 10).has(CHESTNUTS, 10, 10);
        shop.pricing.stored.create(CODE, uses(1, 2), "acc_o");
        return shop;
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
        tell(story, shop, order);
        return shop.steps.taken() - before;
    }

    private static void stopAndGoOn(Story story, int steps) {
        var shop = shop();
        var order = story.before.apply(shop);
        shop.steps.stopAfter(steps);
        try {
            tell(story, shop, order);
        } catch (Steps.Stopped stopped) {
            // as intended
        }
        shop.steps.goOn();

        var again = shop.anotherCopy();
        again.sweep();
        again.clock.advance(Duration.ofMinutes(30));
        again.sweep();
        everyUseIsOfAnOrderThatStands(again);

        tell(story, again, order);
        again.sweep();
        again.clock.advance(Duration.ofMinutes(30));
        again.sweep();
        everyUseIsOfAnOrderThatStands(again);
    }

    /** A refusal is an answer too. */
    private static void tell(Story story, OrdersShop shop, @Nullable Order order) {
        try {
            story.told.accept(shop, order);
        } catch (Refusal tooLate) {
            // such as what cannot be had
        }
    }

    private static void everyUseIsOfAnOrderThatStands(OrdersShop shop) {
        assertThat(OrderChecks.differences(shop)).isEmpty();
        var coupon = shop.pricing.stored.withCode(CODE).orElseThrow();
        assertThat(shop.pricing.uses.used(coupon)).isEqualTo(standing(shop));
    }

    private static int standing(OrdersShop shop) {
        try (var all = shop.orders.withCoupon()) {
            return Math.toIntExact(all.filter(
                            order -> order.status() != OrderStatus.CANCELLED && order.status() != OrderStatus.EXPIRED)
                    .count());
        }
    }
}
