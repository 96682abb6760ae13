package yonghuang.pricing.coupons;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** There is a coupon of that code, running or over: 409 {@code /problems/coupon-code-taken}. */
public final class CouponCodeTaken extends Refusal {
    CouponCodeTaken() {
        super(
                "coupon-code-taken",
                409,
                new Sentence("There is a coupon of this code already. Choose another.", "该优惠码已被使用，请更换。"));
    }
}
