package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.WINE;
import static yonghuang.orders.OrdersShop.line;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.shared.InvalidInput;

/** R18: alcohol is not sold to minors. */
class AgeCheckMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 10, 0).has(WINE, 10, 0);

    private Order order(@Nullable Set<String> confirmed, PlaceOrder.Line... lines) {
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var wish = new PlaceOrder(List.of(lines), address, null, false, null, null, Set.of(), confirmed);
        return shop.checkout.place("shen", "k1", wish).order();
    }

    private static OrderLine first(Order order) {
        return order.purchase().lines().getFirst();
    }

    @Test
    void whatTheBuyerConfirmedIsStoredWithItsInstant() {
        var order = order(Set.of(WINE), line(WINE, 1), line(TEA, 1));

        var stored = shop.now(order);
        assertThat(first(stored).ageCheck()).isEqualTo(AgeCheck.CONFIRMED);
        assertThat(first(stored).ofAgeConfirmedAt()).isEqualTo(order.placedAt());
        assertThat(stored.purchase().lines().getLast().ageCheck()).isEqualTo(AgeCheck.NONE);
        assertThat(stored.purchase().lines().getLast().ofAgeConfirmedAt()).isNull();
    }

    @Test
    void aBuyerWhoWasAskedAndDidNotConfirmGetsNothingAndHearsWhichGoods() {
        assertThatExceptionOfType(AgeNotConfirmed.class)
                .isThrownBy(() -> order(Set.of(), line(TEA, 1), line(WINE, 2)))
                .satisfies(refusal -> assertThat(refusal.members())
                        .containsEntry("lines", List.of(new AgeNotConfirmed.Line(WINE, "木子店老米酒"))));

        assertThat(shop.stock.held(WINE) + shop.stock.held(TEA)).isZero();
    }

    @Test
    void whereNobodyAskedTheBuyerTheAgeIsCheckedAtTheDoor() {
        var order = shop.now(order(null, line(WINE, 1)));

        assertThat(first(order).ageCheck()).isEqualTo(AgeCheck.AT_THE_DOOR);
        assertThat(first(order).ofAgeConfirmedAt()).isNull();
    }

    @Test
    void goodsForEverybodyNeedNoConfirmation() {
        assertThat(first(order(Set.of(), line(TEA, 1))).ageCheck()).isEqualTo(AgeCheck.NONE);
    }

    @Test
    void aConfirmationOfGoodsForEverybodyIsAMistake() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> order(Set.of(TEA), line(TEA, 1)))
                .satisfies(
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo("confirmsOfAge"));
    }

    @Test
    void theSameKeyWithAnotherConfirmationIsAnotherWish() {
        order(null, line(WINE, 1));

        assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> order(Set.of(WINE), line(WINE, 1)));
    }

    @Test
    void aDiscountLeavesTheConfirmationWhereItIs() {
        var confirmed = first(order(Set.of(WINE), line(WINE, 1)));

        var less = confirmed.less(new yonghuang.pricing.LineDiscount(
                "c-1", yonghuang.pricing.FundedBy.PLATFORM, yonghuang.shared.Money.fen(100)));

        assertThat(less.ageCheck()).isEqualTo(AgeCheck.CONFIRMED);
        assertThat(less.ofAgeConfirmedAt()).isEqualTo(confirmed.ofAgeConfirmedAt());
    }
}
