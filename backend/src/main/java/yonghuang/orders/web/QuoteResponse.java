package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.OrderLine;
import yonghuang.orders.PriceEntry;
import yonghuang.orders.Quote;
import yonghuang.shared.Money;
import yonghuang.shared.Sentence;

/**
 * What it would cost now, and why; total = items + shipping − discount.
 *
 * @param shippingKnown false: no region was given, and shipping comes on top
 * @param coupon what became of the code that was asked for; null when none was
 */
@Schema(name = "Quote")
record QuoteResponse(
        List<Line> lines,
        Money itemsTotal,
        Money shippingTotal,
        Money discountTotal,
        Money total,
        boolean shippingKnown,
        List<PriceEntry> priceBreakdown,
        @Nullable QuotedCoupon coupon) {
    /**
     * @param price of one unit for everybody
     * @param groupPrice of one unit for this public buyer, null where it pays what everybody pays
     * @param discount off the whole line, the group price's part included
     */
    @Schema(name = "QuoteLine")
    record Line(
            String sku,
            @Nullable String offer,
            String title,
            String spec,
            int units,
            Money price,
            @Nullable Money groupPrice,
            Money discount,
            Money net,
            Money total) {
        static Line of(OrderLine line) {
            var near = line.nearExpiry();
            return new Line(
                    line.sku(),
                    near == null ? null : near.offer(),
                    line.title(),
                    line.spec(),
                    line.units(),
                    line.price(),
                    line.groupPrice(),
                    line.discount(),
                    line.net(),
                    line.total());
        }
    }

    /** @param reason why it was not applied, null when it was */
    record QuotedCoupon(
            String code, boolean applied, @Nullable Sentence reason) {
        static @Nullable QuotedCoupon of(Quote quote, @Nullable String asked) {
            if (asked == null) return null;
            var applied = quote.coupon();
            return applied == null
                    ? new QuotedCoupon(asked, false, quote.couponRefused())
                    : new QuotedCoupon(applied.code(), true, null);
        }
    }

    static QuoteResponse of(Quote quote, @Nullable String asked) {
        return new QuoteResponse(
                quote.lines().stream().map(Line::of).toList(),
                quote.itemsTotal(),
                quote.shippingTotal(),
                quote.discountTotal(),
                quote.total(),
                quote.shipping() != null,
                quote.breakdown(),
                QuotedCoupon.of(quote, asked));
    }
}
