package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.orders.OrdersShop.wish;
import static yonghuang.orders.shortage.ShortageCause.EXPIRED;
import static yonghuang.orders.shortage.ShortageCause.NOT_FOUND;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.orders.Fulfilments.Fulfilment;
import yonghuang.orders.parcel.ParcelLine;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.payments.Payments.Refund;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;

class ShortagesMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 10, 10).has(CHESTNUTS, 10, 0);

    @AfterEach
    void everythingAddsUp() {
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    private ShortageOutcome missing(Order order, String warehouse, int units, String reference) {
        return shop.shortages.open(
                order.id(), warehouse, TEA, "LOT-" + TEA + "-" + warehouse, units, NOT_FOUND, reference, "wang");
    }

    private ShortageState state(Order order, int number) {
        return Objects.requireNonNull(shop.now(order).shortage(number)).state();
    }

    private ParcelStatus parcel(Order order, String name) {
        return Objects.requireNonNull(shop.now(order).parcel(name)).status();
    }

    private List<Integer> units(Order order, String name) {
        return Objects.requireNonNull(shop.now(order).parcel(name)).lines().stream()
                .map(ParcelLine::units)
                .toList();
    }

    private List<Money> refunds(Order order) {
        return shop.payments.find(order.id()).orElseThrow().refunds().stream()
                .map(Refund::sum)
                .toList();
    }

    @Test
    void unitsThatAreNotFoundComeFromTheOtherWarehouse() {
        var order = shop.paid("shen", "k1", line(TEA, 4));

        missing(order, "ningbo", 1, "f1");

        assertThat(state(order, 1)).isEqualTo(ShortageState.RESOLVED);
        assertThat(units(order, "ningbo")).containsExactly(3);
        assertThat(units(order, "huanggang")).containsExactly(1);
        assertThat(shop.stock.quarantined(TEA, "ningbo")).isEqualTo(1);
        assertThat(shop.stock.held(TEA)).isEqualTo(4);
    }

    @Test
    void oneFindingIsTakenOnce() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");

        missing(order, "ningbo", 1, "f1");

        assertThat(shop.now(order).shortages()).hasSize(1);
        assertThat(shop.stock.quarantined(TEA, "ningbo")).isEqualTo(1);
    }

    @Test
    void anotherFindingOnTheSameLineTakesMore() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");

        missing(order, "ningbo", 2, "f2");

        assertThat(units(order, "ningbo")).containsExactly(1);
        assertThat(units(order, "huanggang")).containsExactly(1, 2);
    }

    @Test
    void unitsFoundInsteadMayBeMissingToo() {
        shop.has(TEA, 10, 4);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 4, "f1");

        missing(order, "huanggang", 3, "f2");

        assertThat(units(order, "huanggang")).containsExactly(1);
        assertThat(state(order, 2)).isEqualTo(ShortageState.ASKED);
    }

    @Test
    void anEmptiedParcelIsNobodysWorkAndTheOtherOneShipsTheOrder() {
        var order = shop.paid("shen", "k1", line(TEA, 4));

        missing(order, "ningbo", 4, "f1");
        shop.ship(order, "huanggang");

        assertThat(parcel(order, "ningbo")).isEqualTo(ParcelStatus.CANCELLED);
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(shop.stock.onHand(TEA, "huanggang")).isEqualTo(6);
    }

    @Test
    void moreThanTheOrderWaitsForIsRefusedAndTakesNothing() {
        var order = shop.paid("shen", "k1", line(TEA, 4));

        assertThat(missing(order, "ningbo", 5, "f1")).isEqualTo(new ShortageOutcome.TooFew(4));
        assertThat(shop.now(order)).isEqualTo(order);
    }

    @Test
    void whatWasHandedOverIsNotMissing() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        shop.ship(order, "ningbo");

        assertThat(missing(order, "ningbo", 1, "f1")).isEqualTo(new ShortageOutcome.TooFew(0));
    }

    @Test
    void aPackedParcelIsOpenedAgain() {
        var order = shop.paid("shen", "k1", line(TEA, 4), line(CHESTNUTS, 1));
        shop.pack(order, "ningbo");
        shop.stock.expire(TEA, "ningbo");

        shop.shortages.open(order.id(), "ningbo", TEA, "LOT-" + TEA + "-ningbo", 4, EXPIRED, "f1", "wang");

        assertThat(parcel(order, "ningbo")).isEqualTo(ParcelStatus.PICKED);
        assertThat(units(order, "ningbo")).containsExactly(1);
        shop.fulfilments.pack(shop.step(order, "ningbo", "pack 2"), 1, null);
        shop.fulfilments.ship(shop.step(order, "ningbo", "ship"), "顺丰", "SF1");
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(6);
    }

    @Test
    void whatIsFoundForAPackedParcelsWarehouseGoesIntoASecondOne() {
        var order = shop.paid("shen", "k1", line(TEA, 14)); // 10 from Ningbo, 4 from Huanggang
        shop.pack(order, "huanggang");

        missing(order, "ningbo", 2, "f1");

        assertThat(parcel(order, "huanggang")).isEqualTo(ParcelStatus.PACKED);
        assertThat(units(order, "huanggang-2")).containsExactly(2);
        var second = shop.fulfilments.show("huanggang", order.id() + "-huanggang-2");
        assertThat(second.parcel().status()).isEqualTo(ParcelStatus.TO_PICK);
        assertThat(shop.fulfilments
                        .list("huanggang", null, order.id(), 20, null)
                        .items())
                .hasSize(2);
    }

    @Test
    void unitsNobodyHasAreAskedOfTheBuyer() {
        shop.has(TEA, 10, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));

        missing(order, "ningbo", 1, "f1");

        assertThat(state(order, 1)).isEqualTo(ShortageState.ASKED);
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.PAID);
        assertThat(shop.orders.due(shop.clock.instant(), 10)).isEmpty();
    }

    @Test
    void aRefundGivesTheirShareBackAndTheRestShips() {
        shop.has(TEA, 10, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");

        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);
        shop.ship(order, "ningbo");

        assertThat(refunds(order)).containsExactly(Money.fen(12800));
        assertThat(state(order, 1)).isEqualTo(ShortageState.REFUNDED);
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void theSameChoiceAgainGivesNothingMoreBack() {
        shop.has(TEA, 10, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");
        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);

        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);

        assertThat(refunds(order)).hasSize(1);
        assertThatExceptionOfType(ShortageDecided.class)
                .isThrownBy(() -> shop.mine.choose("shen", order.id(), 1, ShortageChoice.WAIT));
    }

    @Test
    void theLastUnitsGiveAllBackWithTheShipping() {
        shop.has(TEA, 10, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");
        missing(order, "ningbo", 3, "f2");

        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);
        shop.mine.choose("shen", order.id(), 2, ShortageChoice.REFUND);

        var total = order.purchase().total();
        assertThat(refunds(order)).containsExactly(Money.fen(12800), total.minus(Money.fen(12800)));
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.stock.held(TEA)).isZero();
    }

    @Test
    void whoWaitsGetsWhatComesIn() {
        shop.has(TEA, 10, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");
        shop.mine.choose("shen", order.id(), 1, ShortageChoice.WAIT);
        assertThat(state(order, 1)).isEqualTo(ShortageState.WAITING);

        shop.has(TEA, 9, 1);
        shop.clock.advance(Duration.ofMinutes(5));
        shop.sweep();

        assertThat(state(order, 1)).isEqualTo(ShortageState.RESOLVED);
        assertThat(units(order, "huanggang")).containsExactly(1);
    }

    @Test
    void theOldestOrderGetsTheFirstUnitThatComes() {
        shop.has(TEA, 10, 0);
        var old = shop.paid("shen", "k1", line(TEA, 1));
        shop.clock.advance(Duration.ofSeconds(1));
        var young = shop.paid("li", "k1", line(TEA, 1));
        for (var order : List.of(young, old)) {
            missing(order, "ningbo", 1, "f1");
            shop.mine.choose(order.account(), order.id(), 1, ShortageChoice.WAIT);
        }

        shop.has(TEA, 8, 1);
        shop.clock.advance(Duration.ofMinutes(5));
        shop.sweep();

        assertThat(state(old, 1)).isEqualTo(ShortageState.RESOLVED);
        assertThat(state(young, 1)).isEqualTo(ShortageState.WAITING);
    }

    @Test
    void whoWaitsMayStillTakeTheMoney() {
        shop.has(TEA, 10, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");
        shop.mine.choose("shen", order.id(), 1, ShortageChoice.WAIT);

        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);

        assertThat(refunds(order)).containsExactly(Money.fen(12800));
    }

    @Test
    void anotherBuyersShortageIsNotThere() {
        shop.has(TEA, 10, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shop.mine.choose("li", order.id(), 1, ShortageChoice.WAIT));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shop.mine.choose("shen", order.id(), 2, ShortageChoice.WAIT));
    }

    @Test
    void cancellingGivesBackWhatWasNotRefundedYetAndHoldsNothing() {
        shop.has(TEA, 10, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");
        missing(order, "ningbo", 1, "f2");
        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);

        shop.mine.cancel("shen", order.id());

        var total = order.purchase().total();
        assertThat(refunds(order)).containsExactly(Money.fen(12800), total.minus(Money.fen(12800)));
        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(state(order, 2)).isEqualTo(ShortageState.DROPPED);
    }

    @Test
    void anOrderWaitingForUnitsIsPartlyShippedUntilTheyAreDecided() {
        shop.has(TEA, 10, 0);
        var order = shop.paid("shen", "k1", line(TEA, 4));
        missing(order, "ningbo", 1, "f1");
        shop.ship(order, "ningbo");
        shop.fulfilments.deliver(shop.step(order, "ningbo", "d"));
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);

        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);

        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(refunds(order)).containsExactly(Money.fen(12800));
    }

    @Test
    void theAnswerToPlacingItAgainIsStillTheFirst() {
        var first = shop.place("shen", "k1", line(TEA, 4));
        shop.payments.pay(first.id());
        missing(first, "ningbo", 2, "f1");

        assertThat(shop.checkout.place("shen", "k1", wish(line(TEA, 4))).order().parcels())
                .isEqualTo(first.asPlaced().parcels());
    }

    @Test
    void anOrderWithTwoParcelsInAWarehouseIsListedWholeAndNoPageIsTooLong() {
        var first = shop.paid("li", "k0", line(TEA, 1), line(CHESTNUTS, 1));
        shop.clock.advance(Duration.ofSeconds(1));
        var order = shop.paid("shen", "k1", line(TEA, 13)); // 9 from Ningbo, 4 from Huanggang
        shop.pack(order, "ningbo");
        missing(order, "huanggang", 4, "f1");
        shop.has(TEA, 30, 30);
        shop.mine.choose("shen", order.id(), 1, ShortageChoice.WAIT);

        var page = shop.fulfilments.list("ningbo", null, null, 2, null);
        var rest = shop.fulfilments.list("ningbo", null, null, 2, page.next());

        assertThat(page.items()).extracting(Fulfilment::id).containsExactly(first.id() + "-ningbo");
        assertThat(rest.items())
                .extracting(Fulfilment::id)
                .containsExactly(order.id() + "-ningbo", order.id() + "-ningbo-2");
        assertThat(rest.next()).isNull();
    }
}
