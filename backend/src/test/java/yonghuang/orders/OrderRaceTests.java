package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.orders.OrdersShop.wish;
import static yonghuang.orders.shortage.ShortageCause.NOT_FOUND;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.payments.PaymentStatus;
import yonghuang.shared.Refusal;

class OrderRaceTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 100, 100).has(CHESTNUTS, 100, 100);
    private final OrdersShop other = shop.anotherCopy();

    private static Object orRefusal(Supplier<Object> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refusal.type();
        }
    }

    @RepeatedTest(5)
    void twentyEqualRequestsOnTwoCopiesPlaceOneOrder() {
        var answers = atOnce(20, i -> (i % 2 == 0 ? shop : other).checkout.place("shen", "k1", wish(line(TEA, 3))));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(shop.mine.list("shen", 20, null).total()).isEqualTo(1);
        assertThat(shop.stock.held(TEA)).isEqualTo(3);
    }

    @RepeatedTest(5)
    void copiesThatPlannedDifferentlyHoldOneOrdersWorth() {
        shop.has(TEA, 100, 300).stock.remembers(TEA, "ningbo", 0); // all from origin, or 100 from Ningbo and one more

        atOnce(20, i -> {
            if (i == 7) shop.stock.remembers(TEA, "huanggang", 1).remembers(TEA, "ningbo", 100);
            return (i % 2 == 0 ? shop : other).checkout.place("shen", "k1", wish(line(TEA, 101)));
        });

        assertThat(shop.stock.held(TEA)).isEqualTo(101);
    }

    @Test
    void fiftyBuyersOfTheLastUnit() {
        shop.has(TEA, 1, 0);

        var answers =
                atOnce(50, i -> orRefusal(() -> (i % 2 == 0 ? shop : other).place("buyer" + i, "k", line(TEA, 1))));

        assertThat(answers).filteredOn(Order.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn("out-of-stock"::equals).hasSize(49);
        assertThat(shop.stock.held(TEA)).isEqualTo(1);
    }

    @RepeatedTest(10)
    void anOrderIsEitherCancelledOrShipped() {
        var order = shop.paid("shen", "k1", line(TEA, 2));
        shop.pack(order, "ningbo");

        var answers = atOnce(
                2,
                i -> orRefusal(() -> i == 0
                        ? shop.mine.cancel("shen", order.id())
                        : other.fulfilments.ship(other.step(order, "ningbo", "ship"), "顺丰", "SF1")));

        boolean shipped = shop.now(order).status() == OrderStatus.SHIPPED;
        assertThat(answers.get(shipped ? 0 : 1)).isEqualTo(shipped ? "order-not-cancellable" : "fulfilment-step");
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(shipped ? 98 : 100);
        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(shop.payments.find(order.id()).orElseThrow().status())
                .isEqualTo(shipped ? PaymentStatus.SUCCEEDED : PaymentStatus.REFUNDED);
    }

    @RepeatedTest(10)
    void moneyAndExpiryEndInPaidWithStockOrExpiredWithout() {
        var order = shop.place("shen", "k1", line(TEA, 2), line(CHESTNUTS, 1));
        shop.clock.advance(Duration.ofMinutes(14).plusSeconds(1));

        atOnce(8, i -> {
            if (i % 4 == 0) return shop.payments.pay(order.id());
            (i % 2 == 0 ? shop : other).closing.attend(order.id());
            return order;
        });

        var after = shop.now(order);
        var payment = shop.payments.find(order.id()).orElseThrow();
        assertThat(after.status()).isEqualTo(OrderStatus.PAID);
        assertThat(shop.stock.held(TEA)).isEqualTo(2);
        assertThat(payment.captured()).isEqualTo(order.purchase().total());
    }

    @RepeatedTest(10)
    void moneyAndCancellingNeverLeaveBoth() {
        var order = shop.place("shen", "k1", line(TEA, 2));

        atOnce(2, i -> i == 0 ? shop.payments.pay(order.id()) : other.mine.cancel("shen", order.id()));
        shop.sweep();

        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(shop.payments.find(order.id()).orElseThrow().status())
                .isIn(PaymentStatus.REFUNDED, PaymentStatus.CANCELLED);
    }

    @RepeatedTest(5)
    void oneScanSentTwentyTimesPicksOnce() {
        var order = shop.paid("shen", "k1", line(TEA, 50));

        atOnce(
                20,
                i -> (i % 2 == 0 ? shop : other)
                        .fulfilments.pick(shop.step(order, "ningbo", "scan"), TEA, "LOT-" + TEA + "-ningbo", 2));

        assertThat(shop.now(order).parcels().getFirst().lines().getFirst().picked())
                .isEqualTo(2);
    }

    @Test
    void manyScansOfManyPeopleNeverPickTooMuch() {
        var order = shop.paid("shen", "k1", line(TEA, 10));

        atOnce(
                20,
                i -> orRefusal(() -> (i % 2 == 0 ? shop : other)
                        .fulfilments.pick(shop.step(order, "ningbo", "scan" + i), TEA, "LOT-" + TEA + "-ningbo", 1)));

        assertThat(shop.now(order).parcels().getFirst().lines().getFirst().picked())
                .isEqualTo(10);
    }

    private ShortageOutcome missing(OrdersShop copy, Order order, int units, String reference) {
        return copy.shortages.open(
                order.id(), "ningbo", TEA, "LOT-" + TEA + "-ningbo", units, NOT_FOUND, reference, "wang");
    }

    @RepeatedTest(10)
    void oneFindingToldTwentyTimesIsTakenOnce() {
        var order = shop.paid("shen", "k1", line(TEA, 5));

        atOnce(20, i -> missing(i % 2 == 0 ? shop : other, order, 2, "f1"));
        shop.clock.advance(Duration.ofMinutes(16)); // what a second walker held lapses
        shop.sweep();

        assertThat(shop.now(order).shortages()).hasSize(1);
        assertThat(shop.stock.quarantined(TEA, "ningbo")).isEqualTo(2);
        assertThat(shop.stock.held(TEA)).isEqualTo(5);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @RepeatedTest(10)
    void manyFindingsNeverTakeMoreThanWasPromised() {
        var order = shop.paid("shen", "k1", line(TEA, 5));

        var answers = atOnce(8, i -> missing(i % 2 == 0 ? shop : other, order, 1, "f" + i));
        shop.sweep();
        shop.clock.advance(Duration.ofMinutes(16));
        shop.sweep();

        assertThat(answers).filteredOn(ShortageOutcome.Opened.class::isInstance).hasSize(5);
        assertThat(shop.stock.quarantined(TEA, "ningbo")).isEqualTo(5);
        assertThat(shop.stock.held(TEA)).isEqualTo(5);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @RepeatedTest(20)
    void anOrderShortAndCancelledAtOnceHoldsNothingAndIsPaidBackOnce() {
        var order = shop.paid("shen", "k1", line(TEA, 5));

        var answers = atOnce(2, i -> i == 0 ? missing(shop, order, 2, "f1") : other.mine.cancel("shen", order.id()));
        shop.sweep();
        shop.clock.advance(Duration.ofMinutes(16));
        shop.sweep();

        boolean taken = answers.getFirst() instanceof ShortageOutcome.Opened;
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(shop.stock.quarantined(TEA, "ningbo")).isEqualTo(taken ? 2 : 0);
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(taken ? 98 : 100);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @RepeatedTest(10)
    void aParcelIsShortOrHandedOver() {
        var order = shop.paid("shen", "k1", line(TEA, 2));
        shop.pack(order, "ningbo");

        var answers = atOnce(
                2,
                i -> orRefusal(() -> i == 0
                        ? missing(shop, order, 2, "f1")
                        : other.fulfilments.ship(other.step(order, "ningbo", "ship"), "顺丰", "SF1")));
        shop.sweep();

        boolean shipped = answers.getFirst() instanceof ShortageOutcome.TooFew;
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(98);
        assertThat(shop.stock.quarantined(TEA, "ningbo")).isEqualTo(shipped ? 0 : 2);
        assertThat(answers.get(1)).matches(answer -> shipped || answer.equals("fulfilment-step"));
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @RepeatedTest(5)
    void unitsFoundAndLostAtOnceAreOneOfBoth() {
        var order = shop.paid("shen", "k1", line(TEA, 5));
        missing(shop, order, 2, "f1");
        var id = shop.discrepancies
                .list("ningbo", null, 1, null)
                .items()
                .getFirst()
                .id();

        var answers = atOnce(
                4,
                i -> orRefusal(() -> i % 2 == 0
                        ? shop.discrepancies.found("ningbo", id, "li")
                        : other.discrepancies.lost("ningbo", id, "li", "gone")));

        assertThat(answers).filteredOn("discrepancy-decided"::equals).hasSize(2);
        assertThat(shop.stock.quarantined(TEA, "ningbo")).isZero();
        assertThat(shop.stock.onHand(TEA, "ningbo")).isIn(98, 100);
    }

    @RepeatedTest(5)
    void scansAndShortPicksOfManyPeopleNeverClaimMoreThanIsHeld() {
        var order = shop.paid("shen", "k1", line(TEA, 10));
        var lot = "LOT-" + TEA + "-ningbo";

        atOnce(
                20,
                i -> orRefusal(() -> i % 4 == 0
                        ? missing(other, order, 1, "f" + i)
                        : shop.fulfilments.pick(shop.step(order, "ningbo", "scan" + i), TEA, lot, 1)));

        var line = shop.now(order).parcels().getFirst().lines().getFirst();
        assertThat(line.units()).isEqualTo(5);
        assertThat(line.picked()).isLessThanOrEqualTo(5);
    }
}
