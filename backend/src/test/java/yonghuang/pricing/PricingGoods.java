package yonghuang.pricing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.coupons.CouponKind;
import yonghuang.pricing.coupons.CouponScope;
import yonghuang.pricing.coupons.CouponTerms;
import yonghuang.shared.Money;
import yonghuang.shared.Sentence;
import yonghuang.shared.Skus.Sku;

/** Coupons and lines for tests; the clock of the tests stands at 2026-11-24. */
public final class PricingGoods {
    public static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2026-12-31T16:00:00Z");

    private PricingGoods() {}

    public static PricedLine line(long fen, int units) {
        return line(sku("SKU", fen, "tea", "m-1", "421124"), units, false);
    }

    public static PricedLine line(Sku sku, int units, boolean nearExpiry) {
        return new PricedLine(sku, units, sku.price(), nearExpiry);
    }

    public static Sku sku(String sku, long fen, String category, String merchant, @Nullable String county) {
        return new Sku(
                sku, "p-" + sku, "title", "spec", 500, Money.fen(fen), 180, false, category, merchant, county, true);
    }

    public static CouponTerms fixed(long fen, long threshold) {
        return fixed(fen, threshold, 1, 100, CouponScope.EVERYTHING);
    }

    public static CouponTerms uses(int perPerson, int totalUses) {
        return fixed(500, 0, perPerson, totalUses, CouponScope.EVERYTHING);
    }

    public static CouponTerms fixed(long fen, long threshold, int perPerson, int totalUses, CouponScope scope) {
        return new CouponTerms(
                new Sentence("5 off", "立减 5 元"),
                CouponKind.FIXED,
                fen,
                null,
                null,
                threshold,
                perPerson,
                totalUses,
                scope,
                FROM,
                UNTIL,
                FundedBy.PLATFORM,
                null,
                true);
    }

    public static CouponTerms percent(int percent, @Nullable Long most, CouponScope scope) {
        return new CouponTerms(
                new Sentence(percent + " % off", "减 " + percent + "%"),
                CouponKind.PERCENT,
                null,
                percent,
                most,
                0,
                1,
                100,
                scope,
                FROM,
                UNTIL,
                FundedBy.MERCHANT,
                null,
                true);
    }

    public static CouponScope only(List<String> products, List<String> merchants, List<String> counties) {
        return new CouponScope(products, merchants, counties, List.of(), false);
    }
}
