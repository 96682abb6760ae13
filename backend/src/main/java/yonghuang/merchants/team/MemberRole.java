package yonghuang.merchants.team;

/** What a member does for its merchant. */
public enum MemberRole {
    /** Everything, and who else belongs. */
    OWNER,
    /** Goods and licences. */
    EDITOR,
    /** Deliveries to the warehouses. */
    SHIPPING,
    /** Statements and where the money goes. */
    FINANCE
}
