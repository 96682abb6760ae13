package yonghuang.pricing;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The order cannot be placed with this coupon: 409 {@code /problems/coupon-not-usable}; nothing is held. */
public final class CouponNotUsable extends Refusal {
    public CouponNotUsable(Sentence reason) {
        super("coupon-not-usable", 409, reason);
    }
}
