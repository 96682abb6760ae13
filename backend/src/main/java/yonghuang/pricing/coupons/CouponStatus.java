package yonghuang.pricing.coupons;

/** A stopped coupon takes no new use; orders placed with it keep theirs. */
public enum CouponStatus {
    ACTIVE,
    STOPPED
}
