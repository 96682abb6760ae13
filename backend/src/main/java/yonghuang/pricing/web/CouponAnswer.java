package yonghuang.pricing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.FundedBy;
import yonghuang.pricing.coupons.Coupon;
import yonghuang.pricing.coupons.CouponKind;
import yonghuang.pricing.coupons.CouponScope;
import yonghuang.pricing.coupons.CouponStatus;
import yonghuang.shared.Sentence;

/**
 * A coupon as the office sees it. Sums in fen.
 *
 * @param used how many uses are taken now, by paid orders and by those that wait for their money
 * @param sample made up for the sample shop
 */
@Schema(name = "Coupon")
record CouponAnswer(
        String id,
        String code,
        Sentence name,
        CouponKind kind,
        @Nullable Long amountFen,
        @Nullable Integer percent,
        @Nullable Long mostFen,
        long thresholdFen,
        int perPerson,
        int totalUses,
        int used,
        CouponScopeAnswer scope,
        Instant from,
        Instant until,
        FundedBy fundedBy,
        @Nullable String subsidySource,
        boolean listed,
        CouponStatus status,
        boolean sample,
        Instant createdAt) {
    /** Every list that names something must fit; empty ones fit all. */
    @Schema(name = "CouponScope")
    record CouponScopeAnswer(
            List<String> products,
            List<String> merchants,
            List<String> counties,
            List<String> categories,
            boolean nearExpiry) {
        static CouponScopeAnswer of(CouponScope scope) {
            return new CouponScopeAnswer(
                    scope.products(), scope.merchants(), scope.counties(), scope.categories(), scope.nearExpiry());
        }
    }

    /** A coupon as who could use it sees it. Sums in fen. */
    record MyCoupon(
            String code,
            Sentence name,
            CouponKind kind,
            @Nullable Long amountFen,
            @Nullable Integer percent,
            @Nullable Long mostFen,
            long thresholdFen,
            CouponScopeAnswer scope,
            Instant until,
            boolean sample) {
        static MyCoupon of(Coupon coupon) {
            var terms = coupon.terms();
            return new MyCoupon(
                    coupon.code(),
                    terms.name(),
                    terms.kind(),
                    terms.amountFen(),
                    terms.percent(),
                    terms.mostFen(),
                    terms.thresholdFen(),
                    CouponScopeAnswer.of(terms.scope()),
                    terms.until(),
                    coupon.sample());
        }
    }

    static CouponAnswer of(Coupon coupon, int used) {
        var terms = coupon.terms();
        return new CouponAnswer(
                coupon.id(),
                coupon.code(),
                terms.name(),
                terms.kind(),
                terms.amountFen(),
                terms.percent(),
                terms.mostFen(),
                terms.thresholdFen(),
                terms.perPerson(),
                terms.totalUses(),
                used,
                CouponScopeAnswer.of(terms.scope()),
                terms.from(),
                terms.until(),
                terms.fundedBy(),
                terms.subsidySource(),
                terms.listed(),
                coupon.status(),
                coupon.sample(),
                coupon.createdAt());
    }
}
