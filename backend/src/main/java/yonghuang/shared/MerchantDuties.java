package yonghuang.shared;

/** What somebody may do for a merchant, asked by those who show its desk. Implemented by the merchants. */
public interface MerchantDuties {
    enum Duty {
        /** Look: every member, and the office. */
        LOOK,
        /** Announce goods to the warehouses. */
        DELIVER,
        /** Write what is sold and for how much. */
        LIST,
        /** Look at what was earned and paid out; the office too. */
        SEE_MONEY
    }

    /**
     * @throws NotFound when the caller does not belong to that merchant: to others there is none
     * @throws Refusal when the caller belongs to it, but this is not for them to do
     */
    void require(Caller caller, String merchant, Duty duty);
}
