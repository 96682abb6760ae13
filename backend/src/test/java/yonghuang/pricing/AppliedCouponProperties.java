package yonghuang.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import yonghuang.pricing.CouponOutcome.Applied;
import yonghuang.pricing.CouponOutcome.NotUsable;
import yonghuang.pricing.coupons.CouponScope;
import yonghuang.pricing.coupons.SomeCoupons;
import yonghuang.shared.Money;

class AppliedCouponProperties {
    @Property
    void noLineGoesBelowNothingAndAFenIsLeftToPay(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 10_000_000) Long> prices,
            @ForAll @IntRange(min = 1, max = 10_000) int units,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @LongRange(min = 0, max = 5_000) long shipping) {
        var lines = prices.stream().map(fen -> PricingGoods.line(fen, units)).toList();
        var coupon = SomeCoupons.of(PricingGoods.percent(percent, null, CouponScope.EVERYTHING));
        long goods = lines.stream().mapToLong(line -> line.total().amount()).sum();

        if (!(Coupons.applied(coupon, lines, Money.fen(shipping)) instanceof Applied applied)) return;

        long off = applied.shares().stream().mapToLong(Money::amount).sum();
        assertThat(off).isEqualTo(Math.min(goods * percent / 100, goods + shipping - 1));
        for (int i = 0; i < lines.size(); i++) {
            assertThat(applied.shares().get(i).amount())
                    .isBetween(0L, lines.get(i).total().amount());
        }
    }

    @Example
    void aCouponOverEverythingLeavesOneFen() {
        var lines = List.of(PricingGoods.line(300, 1), PricingGoods.line(200, 1));
        var coupon = SomeCoupons.of(PricingGoods.fixed(100_000, 0));

        var applied = (Applied) Coupons.applied(coupon, lines, Money.ZERO);

        assertThat(applied.shares()).isEqualTo(List.of(Money.fen(299), Money.fen(200)));
    }

    @Example
    void nothingIsTakenOffAFen() {
        var coupon = SomeCoupons.of(PricingGoods.fixed(500, 0));
        var outcome = Coupons.applied(coupon, List.of(PricingGoods.line(1, 1)), Money.ZERO);
        assertThat(outcome).isInstanceOf(NotUsable.class);
    }
}
