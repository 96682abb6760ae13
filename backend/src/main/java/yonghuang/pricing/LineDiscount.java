package yonghuang.pricing;

import yonghuang.shared.Money;

/**
 * One reason why a line costs less.
 *
 * @param source {@link #GROUP}, or the id of the coupon
 * @param amount off the whole line, more than nothing
 */
public record LineDiscount(String source, FundedBy fundedBy, Money amount) {
    public static final String GROUP = "GROUP";

    public boolean isGroup() {
        return source.equals(GROUP);
    }
}
