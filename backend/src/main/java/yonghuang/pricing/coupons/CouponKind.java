package yonghuang.pricing.coupons;

/** A fixed sum off, or a part of the price. */
public enum CouponKind {
    FIXED,
    PERCENT
}
