package yonghuang.pricing.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.pricing.PricingGoods.FROM;
import static yonghuang.pricing.PricingGoods.UNTIL;
import static yonghuang.pricing.PricingGoods.fixed;
import static yonghuang.pricing.PricingGoods.line;
import static yonghuang.pricing.PricingGoods.only;
import static yonghuang.pricing.PricingGoods.percent;
import static yonghuang.pricing.PricingGoods.sku;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.PricedLine;

class CouponTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final PricedLine TEA = line(sku("TEA", 10_000, "tea", "m-1", "421124"), 2, false);
    private static final PricedLine NUTS = line(sku("NUTS", 5_000, "nuts", "m-2", null), 1, false);

    private static Coupon of(CouponTerms terms) {
        return Coupon.of("code", terms, false, NOW, "acc_o");
    }

    private static @Nullable String reason(Coupon coupon, Instant at, PricedLine... lines) {
        var reason = coupon.reasonAgainst(List.of(lines), at);
        return reason == null ? null : reason.en();
    }

    @Example
    void runsFromItsFirstMinuteToTheOneBeforeItsEnd() {
        var coupon = of(fixed(500, 0));

        assertThat(reason(coupon, FROM.minusMillis(1), TEA)).isEqualTo("This coupon is not valid yet.");
        assertThat(reason(coupon, FROM, TEA)).isNull();
        assertThat(reason(coupon, UNTIL.minusMillis(1), TEA)).isNull();
        assertThat(reason(coupon, UNTIL, TEA)).isEqualTo("This coupon has expired.");
    }

    @Example
    void stoppedIsNotGivenAnyMore() {
        assertThat(reason(of(fixed(500, 0)).stopped(), NOW, TEA)).isEqualTo("This coupon is no longer given.");
    }

    @Example
    void onlyGoodsInScopeCountForTheThresholdAndTheSum() {
        var coupon = of(fixed(500, 6_000, 1, 100, only(List.of(), List.of("m-2"), List.of())));

        assertThat(reason(coupon, NOW, TEA, NUTS)).isEqualTo("Goods for 10.00 CNY more are needed for this coupon.");
        assertThat(coupon.weights(List.of(TEA, NUTS))).isEqualTo(List.of(0L, 5_000L));
        assertThat(reason(coupon, NOW, TEA)).isEqualTo("This coupon is not for any of these goods.");
    }

    @Example
    void aLineMustFitEveryListThatNamesSomething() {
        var scope = only(List.of("p-TEA", "p-NUTS"), List.of(), List.of("421124"));
        assertThat(of(percent(10, null, scope)).weights(List.of(TEA, NUTS))).isEqualTo(List.of(20_000L, 0L));
    }

    @Example
    void nearExpiryGoodsAreOnlyIncludedWhereTheScopeSaysSo() {
        var near = line(sku("TEA", 4_000, "tea", "m-1", null), 1, true);
        var also = new CouponScope(List.of(), List.of(), List.of(), List.of("tea"), true);

        assertThat(of(fixed(500, 0)).weights(List.of(near, NUTS))).isEqualTo(List.of(0L, 5_000L));
        assertThat(of(percent(10, null, also)).weights(List.of(near, NUTS))).isEqualTo(List.of(4_000L, 0L));
    }

    @Example
    void aPartIsRoundedDownAndCapped() {
        assertThat(percent(15, null, CouponScope.EVERYTHING).takesOff(999)).isEqualTo(149);
        assertThat(percent(15, 100L, CouponScope.EVERYTHING).takesOff(999)).isEqualTo(100);
    }

    @Property
    void neverTakesOffMoreThanThereIs(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long base,
            @ForAll @LongRange(min = 1, max = 100_000_000) long fen,
            @ForAll @IntRange(min = 1, max = 100) int part) {
        assertThat(fixed(fen, 0).takesOff(base)).isEqualTo(Math.min(fen, base));
        assertThat(percent(part, fen, CouponScope.EVERYTHING).takesOff(base)).isBetween(0L, Math.min(fen, base));
    }

    @Example
    void aCodeIsTheSameInEitherCase() {
        assertThat(Coupon.of(" huanggang-5 ", fixed(500, 0), false, NOW, "acc_o")
                        .id())
                .isEqualTo(CouponCodes.idOf("HUANGGANG-5"));
        assertThat(CouponCodes.isOne("HUANGGANG-5")).isTrue();
        assertThat(CouponCodes.isOne("黄冈")).isFalse();
        assertThat(CouponCodes.random()).matches("[2-9A-HJ-NP-Z]{12}");
    }
}
