package yonghuang.pricing.coupons;

import java.time.Instant;

/** Coupons that are not stored. */
public final class SomeCoupons {
    private SomeCoupons() {}

    public static Coupon of(CouponTerms terms) {
        return Coupon.of("CODE-1", terms, false, Instant.parse("2026-11-24T08:00:00Z"), "acc_o");
    }
}
