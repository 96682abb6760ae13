package yonghuang.inventory.counts;

/** Where a count stands. Posted and cancelled ones never change again, except that posted lines reach their levels. */
public enum CountStatus {
    /** Lines are still to be counted, or all are and none needs another look. */
    COUNTING,
    /** All lines are counted; large differences wait for another person. */
    SECOND_COUNT,
    POSTED,
    CANCELLED;

    public boolean isOpen() {
        return canBecome(POSTED);
    }

    boolean canBecome(CountStatus next) {
        return switch (this) {
            case COUNTING -> next != this;
            case SECOND_COUNT -> next != this;
            case POSTED, CANCELLED -> false;
        };
    }
}
