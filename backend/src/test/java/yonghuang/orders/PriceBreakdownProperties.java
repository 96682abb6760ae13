package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.PriceEntry.PriceShare;
import yonghuang.pricing.FundedBy;
import yonghuang.pricing.LineDiscount;
import yonghuang.pricing.TakenCoupon;
import yonghuang.shared.Money;
import yonghuang.shared.Sentence;

class PriceBreakdownProperties {
    private static final TakenCoupon COUPON =
            new TakenCoupon("cpn_1", "CODE", new Sentence("5 off", "立减 5 元"), FundedBy.PLATFORM);

    private static OrderLine line(long price, int units, int groupPercent, int couponPercent) {
        var bought = new OrderLine(
                "SKU", "title", "spec", "m-1", "tea", Money.fen(price), units, Money.ZERO, List.of(), null);
        long group = price * groupPercent / 100 * units;
        long coupon = (price * units - group) * couponPercent / 100;
        return bought.less(new LineDiscount(LineDiscount.GROUP, FundedBy.MERCHANT, Money.fen(group)))
                .less(new LineDiscount(COUPON.id(), COUPON.fundedBy(), Money.fen(coupon)));
    }

    private static Purchase purchase(List<OrderLine> lines, long shipping, @Nullable TakenCoupon coupon) {
        var to = new Address("", "", "330203", "");
        return new Purchase("", Instant.EPOCH, lines, Money.fen(shipping), to, null, null, coupon);
    }

    @Property(tries = 500)
    void theStepsAddUpToTheTotalAndEachToItsLines(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000) Long> prices,
            @ForAll @IntRange(min = 1, max = 10_000) int units,
            @ForAll @IntRange(min = 0, max = 99) int group,
            @ForAll @IntRange(min = 0, max = 100) int coupon,
            @ForAll @LongRange(min = 0, max = 100_000) long shipping) {
        var lines = new ArrayList<OrderLine>();
        for (long price : prices) lines.add(line(price, units, group, coupon));
        var purchase = purchase(lines, shipping, COUPON);

        var steps = purchase.breakdown();

        assertThat(PriceEntry.sum(steps)).isEqualTo(purchase.total().amount());
        for (var step : steps) {
            if (step.kind() == PriceEntry.PriceEntryKind.SHIPPING) continue;
            assertThat(step.lines().stream().mapToLong(PriceShare::amount).sum())
                    .isEqualTo(step.amount());
        }
        for (var each : lines) {
            var parts = each.discountBy().stream().map(LineDiscount::amount).reduce(Money.ZERO, Money::plus);
            assertThat(each.discount()).isEqualTo(parts);
            assertThat(each.net().plus(each.discount())).isEqualTo(each.total());
        }
    }
}
