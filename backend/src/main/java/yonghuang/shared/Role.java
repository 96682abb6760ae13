package yonghuang.shared;

/** What an account may do. A consumer buys; the others work. */
public enum Role {
    CONSUMER,
    MERCHANT,
    WAREHOUSE,
    OFFICE,
    /** Looks at merchants of its counties and recommends them. */
    COUNTY,
    ADMIN
}
