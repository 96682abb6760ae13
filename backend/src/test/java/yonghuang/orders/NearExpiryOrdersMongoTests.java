package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import yonghuang.orders.Fulfilments.LotOf;
import yonghuang.orders.OrderLine.NearExpiry;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;
import yonghuang.shared.Refusal;

/** The tea of Huanggang is near its expiry and offered for 80.00 in the place of 128.00. */
class NearExpiryOrdersMongoTests {
    private static final String OFFER = "nxo_tea-1";
    private static final String LOT = "LOT-" + TEA + "-huanggang";

    private final OrdersShop shop = shopWithOffer();

    private static OrdersShop shopWithOffer() {
        var shop = new OrdersShop().has(TEA, 10, 5).has(CHESTNUTS, 10, 10);
        shop.stock.offer(OFFER, TEA, "huanggang", 8000);
        return shop;
    }

    private static PlaceOrder.Line offered(int units) {
        return new PlaceOrder.Line(TEA, units, OFFER);
    }

    private static PlaceOrder confirmed(PlaceOrder.Line... lines) {
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        return new PlaceOrder(List.of(lines), address, null, true);
    }

    private Order place(String key, PlaceOrder.Line... lines) {
        return shop.checkout.place("shen", key, confirmed(lines)).order();
    }

    private Order paid(String key, PlaceOrder.Line... lines) {
        var order = place(key, lines);
        shop.payments.pay(order.id());
        return shop.now(order);
    }

    @Test
    void lineOfAnOfferIsPricedByItAndHeldFromItsLot() {
        var order = paid("k1", offered(2));

        var bought = order.purchase().lines().getFirst();
        assertThat(bought.price()).isEqualTo(Money.fen(8000));
        assertThat(bought.nearExpiry()).isEqualTo(new NearExpiry(OFFER, "huanggang", LOT, "2026-12-24"));
        assertThat(order.parcels()).extracting(Parcel::warehouse).containsExactly("huanggang");
        assertThat(order.demands().getFirst().lot()).isEqualTo(LOT);
        assertThat(shop.stock.held(TEA)).isEqualTo(2);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @Test
    void confirmationIsKeptWithItsMoment() {
        assertThat(place("k1", offered(1)).purchase().nearExpiryConfirmedAt()).isEqualTo(shop.clock.instant());
        assertThat(place("k2", line(TEA, 1)).purchase().nearExpiryConfirmedAt()).isNull();
    }

    @Test
    void withoutConfirmationNothingIsPlaced() {
        assertThatThrownBy(() -> new PlaceOrder(
                        List.of(offered(1)), new Address("沈静", "13800138000", "330203", "中山西路"), null, false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo("confirmsNearExpiry"));
    }

    @Test
    void offerOfAnotherSkuOrClosedIsNamedAndHoldsNothing() {
        assertThat(refusedField(new PlaceOrder.Line(CHESTNUTS, 1, OFFER))).isEqualTo("lines[0].offer");
        assertThat(refusedField(new PlaceOrder.Line(TEA, 1, "nxo_none-1"))).isEqualTo("lines[0].offer");
        shop.stock.endOffer(OFFER);
        assertThat(refusedField(offered(1))).isEqualTo("lines[0].offer");
        assertThat(shop.stock.held(TEA)).isZero();
    }

    @Test
    void sameSkuAsUsualAndFromTheOfferAreTwoLinesOfOneParcelWhereThatCanBe() {
        shop.has(TEA, 10, 20);

        var order = paid("k1", line(CHESTNUTS, 1), offered(2), offered(1));

        assertThat(order.purchase().lines()).extracting(OrderLine::units).containsExactly(1, 3);
        assertThat(order.parcels()).extracting(Parcel::warehouse).containsExactly("huanggang");
        assertThat(order.purchase().itemsTotal()).isEqualTo(Money.fen(3990 + 3 * 8000));
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @Test
    void moreThanTheLotHasIsOutOfStockThoughOthersAreThere() {
        assertThatThrownBy(() -> place("k1", offered(6)))
                .isInstanceOfSatisfying(
                        OutOfStock.class,
                        short_ -> assertThat(short_.lines()).containsExactly(new OutOfStock.Line(TEA, 6, 5)));
        assertThat(shop.stock.held(TEA)).isZero();
    }

    @Test
    void sameKeyForTheUsualGoodsIsAnotherWish() {
        place("k1", offered(1));

        assertThatThrownBy(() -> place("k1", line(TEA, 1))).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(place("k1", offered(1)).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    void repeatAfterTheOfferClosedAnswersTheOrder() {
        var order = place("k1", offered(1));
        shop.stock.endOffer(OFFER);

        assertThat(place("k1", offered(1))).isEqualTo(order);
    }

    @Test
    void lateMoneyBuysTheSameLotWhileItIsThere() {
        var order = place("k1", offered(2));
        shop.clock.advance(Duration.ofMinutes(20));
        shop.sweep();

        shop.payments.pay(order.id());

        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.PAID);
        assertThat(shop.now(order).demands().getFirst().lot()).isEqualTo(LOT);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @Test
    void lateMoneyGoesBackWhenTheLotIsGoneThoughOthersAreThere() {
        var order = place("k1", offered(2));
        shop.clock.advance(Duration.ofMinutes(20));
        shop.sweep();
        shop.has(TEA, 10, 1);

        shop.payments.pay(order.id());
        shop.sweep();

        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @Test
    void missingUnitIsAskedAboutAndOnlyItsMoneyCanBeHad() {
        var order = paid("k1", offered(3));

        shop.fulfilments.missing(shop.step(order, "huanggang", "miss"), new LotOf(TEA, LOT, 1, null));

        assertThat(shop.now(order).shortages()).extracting(Shortage::state).containsExactly(ShortageState.ASKED);
        assertThatThrownBy(() -> shop.mine.choose("shen", order.id(), 1, ShortageChoice.WAIT))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo("choice"));
        shop.mine.choose("shen", order.id(), 1, ShortageChoice.REFUND);
        shop.sweep();
        assertThat(shop.now(order).refunds()).extracting(RefundDue::sum).containsExactly(Money.fen(8000));
        assertThat(shop.stock.held(TEA)).isEqualTo(2);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @Test
    void cancellingGivesTheUnitsBackToTheLot() {
        var order = paid("k1", offered(3));

        shop.mine.cancel("shen", order.id());

        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(shop.stock.availableNow(TEA, "huanggang", LOT)).isEqualTo(5);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @RepeatedTest(3)
    void twentyBuyersOfTheLastUnitNearItsExpiry() {
        shop.has(TEA, 10, 1);
        var other = shop.anotherCopy();

        var answers = atOnce(20, i -> buy(i % 2 == 0 ? shop : other, "buyer" + i));

        assertThat(answers).filteredOn("placed"::equals).hasSize(1);
        assertThat(answers).filteredOn("out-of-stock"::equals).hasSize(19);
        assertThat(shop.stock.held(TEA)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void offerClosedWhileTheyBuyIsBoughtOrRefusedAndNothingBetween() {
        shop.has(TEA, 10, 100);

        var answers = atOnce(20, i -> {
            if (i != 10) return buy(shop, "buyer" + i);
            shop.stock.endOffer(OFFER);
            return "closed";
        });

        long placed = answers.stream().filter("placed"::equals).count();
        assertThat(answers)
                .containsAnyOf("closed")
                .allMatch(each -> List.of("closed", "placed", "invalid-request").contains(each));
        assertThat(shop.stock.held(TEA)).isEqualTo((int) placed);
    }

    private static String buy(OrdersShop shop, String buyer) {
        try {
            var order = shop.checkout.place(buyer, "k", confirmed(offered(1))).order();
            assertThat(order.purchase().lines().getFirst().price()).isEqualTo(Money.fen(8000));
            return "placed";
        } catch (Refusal refusal) {
            return refusal.type();
        }
    }

    private String refusedField(PlaceOrder.Line wanted) {
        try {
            place("k-wrong", wanted);
            return "nothing";
        } catch (InvalidInput wrong) {
            return wrong.errors().getFirst().field();
        }
    }
}
