package yonghuang.pricing;

/** Whose money a discount is: the shop's own, which pays the merchant the full price all the same, or the merchant's. */
public enum FundedBy {
    PLATFORM,
    MERCHANT
}
