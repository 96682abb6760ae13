package yonghuang.orders.web;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.Checked;

/** The code of a coupon as a buyer types it. */
final class CouponCode {
    private static final int LONGEST = 40;

    private CouponCode() {}

    /** @return null when none was typed */
    static @Nullable String checked(Checked check, @Nullable String typed) {
        return typed == null ? null : check.text("coupon", typed, LONGEST);
    }
}
