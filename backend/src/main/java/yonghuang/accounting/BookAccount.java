package yonghuang.accounting;

/**
 * Names of the accounts of the journal. PROVIDER holds what was captured and not refunded; BUYERS what buyers have paid and
 * no paid order has used up, or what is owed back to them and has not gone yet.
 */
public final class BookAccount {
    public static final String PROVIDER = "PROVIDER";
    public static final String BUYERS = "BUYERS";
    public static final String COMMISSION = "COMMISSION";
    public static final String SHIPPING = "SHIPPING";
    /** Discounts that the shop pays for. */
    public static final String DISCOUNT = "DISCOUNT";
    /** What has been paid out to merchants. */
    public static final String PAYOUT = "PAYOUT";

    /** Goods of orders of before their merchant was written down. */
    static final String NOBODY = "unknown";

    private static final String MERCHANT = "MERCHANT:";

    private BookAccount() {}

    /** What a merchant is owed. */
    public static String of(String merchant) {
        return MERCHANT + merchant;
    }
}
