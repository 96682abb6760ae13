package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.pricing.PricingGoods.fixed;
import static yonghuang.pricing.PricingGoods.uses;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import yonghuang.orders.PriceEntry.PriceEntryKind;
import yonghuang.orders.PriceEntry.PriceShare;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.pricing.CouponNotUsable;
import yonghuang.pricing.FundedBy;
import yonghuang.pricing.LineDiscount;
import yonghuang.pricing.coupons.Coupon;
import yonghuang.pricing.coupons.CouponTerms;
import yonghuang.pricing.coupons.CouponUses;
import yonghuang.pricing.coupons.TooManyCodes;
import yonghuang.shared.GroupSteps.Step;
import yonghuang.shared.Money;
import yonghuang.shared.Refusal;

class CouponOrdersMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 100, 100).has(CHESTNUTS, 100, 100);
    private final OrdersShop other = shop.anotherCopy();

    private Coupon coupon(CouponTerms terms) {
        return shop.pricing.stored.create("five-off", terms, "acc_o");
    }

    private int used(Coupon coupon) {
        return shop.pricing.uses.used(coupon);
    }

    private static Object orRefusal(Supplier<Object> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refusal.type();
        }
    }

    private Order place(String buyer, String key, PlaceOrder.Line... lines) {
        return shop.checkout
                .place(buyer, key, OrdersShop.with("FIVE-off", lines))
                .order();
    }

    @Test
    void thePriceShownIsThePriceOrderedAndSaysWhy() {
        var coupon = coupon(fixed(500, 10_000));
        var lines = List.of(line(CHESTNUTS, 1), line(TEA, 1)); // 39.90 and 128.00

        var quote = shop.quotes.of("shen", lines, "330203", "five-off");
        var purchase = place("shen", "k1", line(CHESTNUTS, 1), line(TEA, 1)).purchase();

        assertThat(quote.breakdown()).isEqualTo(purchase.breakdown());
        assertThat(purchase.total()).isEqualTo(Money.fen(3990 + 12_800 - 500)).isEqualTo(quote.total());
        assertThat(purchase.breakdown())
                .extracting(PriceEntry::kind, PriceEntry::amount)
                .containsExactly(
                        tuple(PriceEntryKind.LIST, 16_790L),
                        tuple(PriceEntryKind.COUPON, -500L),
                        tuple(PriceEntryKind.SHIPPING, 0L));
        assertThat(purchase.breakdown().get(1).lines())
                .isEqualTo(List.of(new PriceShare(1, CHESTNUTS, -119), new PriceShare(2, TEA, -381)));
        assertThat(purchase.lines().getFirst().discountBy())
                .isEqualTo(List.of(new LineDiscount(coupon.id(), FundedBy.PLATFORM, Money.fen(119))));
        assertThat(PriceEntry.sum(purchase.breakdown()))
                .isEqualTo(purchase.total().amount());
    }

    @Test
    void aCouponCostsNobodyTheFreeShipping() {
        coupon(fixed(500, 0));
        shop.pricing.stored.create("much", fixed(9_000, 0), "acc_o");

        var quote = shop.quotes.of("shen", List.of(line(TEA, 1)), "330203", "much");

        assertThat(quote.total()).isEqualTo(Money.fen(3_800));
        assertThat(quote.shippingTotal()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPublicBuyerPaysTheGroupPriceAndTheCouponComesOffThat() {
        coupon(fixed(500, 0));
        shop.pricing.groupPrices.replace(
                TEA, List.of(new Step(10, Money.fen(12_000)), new Step(50, Money.fen(11_000))));
        shop.pricing.buyers.enter("union", "u@example.org", "工会", "91350100M000100Y43", "acc_o");

        var few = shop.quotes.of("union", List.of(line(TEA, 9)), "330203", null);
        var many = shop.quotes.of("union", List.of(line(TEA, 50)), "330203", "five-off");
        var anybody = shop.quotes.of("shen", List.of(line(TEA, 50)), "330203", null);

        assertThat(few.total()).isEqualTo(Money.fen(9 * 12_800));
        assertThat(many.lines().getFirst().groupPrice()).isEqualTo(Money.fen(11_000));
        assertThat(many.lines().getFirst().price()).isEqualTo(Money.fen(12_800));
        assertThat(many.total()).isEqualTo(Money.fen(50 * 11_000 - 500));
        assertThat(many.breakdown())
                .extracting(PriceEntry::kind)
                .containsExactly(
                        PriceEntryKind.LIST, PriceEntryKind.GROUP, PriceEntryKind.COUPON, PriceEntryKind.SHIPPING);
        assertThat(anybody.total()).isEqualTo(Money.fen(50 * 12_800));
    }

    @Test
    void anotherPriceThanTheOneShownOrdersNothing() {
        var coupon = coupon(fixed(500, 0));
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var wish = new PlaceOrder(List.of(line(TEA, 1)), address, null, false, "five-off", 12_800L, java.util.Set.of());

        assertThatThrownBy(() -> shop.checkout.place("shen", "k1", wish))
                .isInstanceOfSatisfying(
                        PriceChanged.class,
                        refusal -> assertThat(refusal.members().get("total")).isEqualTo(Money.fen(12_300)));

        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(used(coupon)).isZero();
        var right =
                new PlaceOrder(List.of(line(TEA, 1)), address, null, false, "five-off", 12_300L, java.util.Set.of());
        assertThat(shop.checkout.place("shen", "k1", right).order().purchase().total())
                .isEqualTo(Money.fen(12_300));
    }

    @Test
    void anUnknownOrUnfitCodeChangesNoPriceAndOrdersNothing() {
        coupon(fixed(500, 100_000));

        var quote = shop.quotes.of("shen", List.of(line(TEA, 1)), "330203", "five-off");
        assertThat(quote.total()).isEqualTo(Money.fen(12_800));
        assertThat(quote.couponRefused()).isNotNull();
        assertThatThrownBy(() -> place("shen", "k1", line(TEA, 1))).isInstanceOf(CouponNotUsable.class);
        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(shop.quotes
                        .of("shen", List.of(line(TEA, 1)), null, "nothing")
                        .couponRefused())
                .isNotNull();
    }

    @Test
    void guessingCodesIsSlowedDownForRightAndWrongAlike() {
        coupon(fixed(500, 0));
        var tea = List.of(line(TEA, 1));
        for (int i = 0; i < 20; i++) shop.quotes.of("shen", tea, null, "guess" + i);

        assertThatThrownBy(() -> shop.quotes.of("shen", tea, null, "five-off")).isInstanceOf(TooManyCodes.class);
        assertThat(shop.quotes.of("li", tea, null, "five-off").coupon()).isNotNull();

        shop.clock.advance(Duration.ofMinutes(15));
        assertThat(shop.quotes.of("shen", tea, null, "five-off").coupon()).isNotNull();
    }

    @Test
    void anOrderWithoutCouponWritesWhatItWroteBefore() {
        shop.place("shen", "k0", line(TEA, 1));
        int before = shop.steps.taken();
        shop.place("shen", "k1", line(TEA, 1));
        assertThat(shop.steps.taken() - before).isEqualTo(3); // one level, the order, its payment
    }

    @Test
    void whatIsNotThereLeavesTheCouponUnused() {
        var coupon = coupon(uses(1, 1));

        assertThatThrownBy(() -> place("shen", "k1", line(TEA, 500))).isInstanceOf(OutOfStock.class);

        assertThat(used(coupon)).isZero();
    }

    @Test
    void cancelledInFullItCanBeUsedAgain() {
        var coupon = coupon(uses(1, 1));
        var order = place("shen", "k1", line(TEA, 1));
        shop.payments.pay(order.id());
        assertThat(used(coupon)).isEqualTo(1);

        shop.mine.cancel("shen", order.id());
        shop.mine.cancel("shen", order.id());

        assertThat(used(coupon)).isZero();
        assertThat(place("shen", "k2", line(TEA, 1)).purchase().discountTotal()).isEqualTo(Money.fen(500));
    }

    @Test
    void aRepeatedRequestUsesItOnce() {
        var coupon = coupon(uses(2, 10));

        assertThat(place("shen", "k1", line(TEA, 1))).isEqualTo(place("shen", "k1", line(TEA, 1)));

        assertThat(used(coupon)).isEqualTo(1);
    }

    @Test
    void lateMoneyForAnOrderWhoseCouponIsUsedUpGoesBack() {
        coupon(uses(1, 1));
        var late = place("shen", "k1", line(TEA, 1));
        shop.clock.advance(OrdersShop.HOLD_FOR);
        shop.sweep();
        var quick = place("li", "k1", line(TEA, 1));
        shop.payments.pay(quick.id());

        shop.payments.pay(late.id());

        assertThat(shop.now(late).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(shop.now(late).moneyRefused()).isTrue();
        assertThat(shop.now(quick).status()).isEqualTo(OrderStatus.PAID);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @RepeatedTest(5)
    void theLastUseWantedByTwentyBuyersOnTwoCopies() {
        var coupon = coupon(uses(1, 1));

        var answers = atOnce(
                20,
                i -> orRefusal(() -> (i % 2 == 0 ? shop : other)
                        .checkout.place("buyer" + i, "k", OrdersShop.with("five-off", line(TEA, 1)))));

        assertThat(answers).filteredOn("coupon-not-usable"::equals).hasSize(19);
        assertThat(used(coupon)).isEqualTo(1);
        assertThat(shop.stock.held(TEA)).isEqualTo(1);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @RepeatedTest(5)
    void onePersonInTwoBrowsersUsesItOnce() {
        var coupon = coupon(uses(1, 100));

        var answers = atOnce(
                2,
                i -> orRefusal(() -> (i % 2 == 0 ? shop : other)
                        .checkout.place("shen", "browser" + i, OrdersShop.with("five-off", line(TEA, 1)))));

        assertThat(answers).filteredOn("coupon-not-usable"::equals).hasSize(1);
        assertThat(used(coupon)).isEqualTo(1);
        assertThat(shop.pricing.uses.look(coupon, "shen")).isEqualTo(CouponUses.Held.PERSON_HAS_NO_MORE);
    }

    @RepeatedTest(20)
    void paidAndCancelledAtOnceItIsUsedByWhatStands() {
        var coupon = coupon(uses(1, 1));
        var order = place("shen", "k1", line(TEA, 1));

        atOnce(
                4,
                i -> orRefusal(() -> {
                    if (i % 2 == 0) shop.payments.pay(order.id());
                    else other.mine.cancel("shen", order.id());
                    return i;
                }));
        shop.sweep();

        boolean stands = shop.now(order).status() == OrderStatus.PAID;
        assertThat(used(coupon)).isEqualTo(stands ? 1 : 0);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }
}
