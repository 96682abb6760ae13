package yonghuang.merchants;

/** What a merchant is by law (R37). */
public enum MerchantKind {
    ENTERPRISE,
    COOPERATIVE,
    FAMILY_FARM,
    /** A trading company that sells for producers of its county. */
    AGENT
}
