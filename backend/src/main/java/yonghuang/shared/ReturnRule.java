package yonghuang.shared;

/** Whether goods may be returned without a reason within the days of the law (CPL art. 25). Quality is always a reason. */
public enum ReturnRule {
    NO_REASON,
    /** Opening harms safety or quality: exempt only where the buyer confirmed so, in a step of its own, at this purchase. */
    CONFIRM,
    /** Fresh or perishable: exempt. */
    FRESH
}
