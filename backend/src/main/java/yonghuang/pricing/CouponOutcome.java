package yonghuang.pricing;

import java.util.List;
import yonghuang.shared.Money;
import yonghuang.shared.Sentence;

/** What a coupon would do to these lines. */
public sealed interface CouponOutcome {
    /** @param shares what it takes off each line, in the order of the lines; together more than nothing */
    record Applied(TakenCoupon coupon, List<Money> shares) implements CouponOutcome {}

    /** Nothing; the reason is for the buyer. */
    record NotUsable(Sentence reason) implements CouponOutcome {}
}
