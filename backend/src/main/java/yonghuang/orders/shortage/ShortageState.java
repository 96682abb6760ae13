package yonghuang.orders.shortage;

/** How far the shop is with units that were short. */
public enum ShortageState {
    /** Taken out of the parcel; still promised in the stock level. */
    LEAVING,
    /** Set apart; others are being looked for. */
    SEEKING,
    /** Others are held for a while, not yet for good. */
    FOUND,
    /** Others are in a parcel. */
    RESOLVED,
    /** None could be had; the buyer decides. */
    ASKED,
    /** The buyer waits; tried again when its time comes. */
    WAITING,
    /** The buyer wants the money; it has not yet been asked of the payment. */
    REFUNDING,
    REFUNDED,
    /** The order ended first. */
    DROPPED;

    /** The buyer is still owed these units. */
    public boolean owesUnits() {
        return switch (this) {
            case LEAVING, SEEKING, FOUND, ASKED, WAITING -> true;
            case RESOLVED, REFUNDING, REFUNDED, DROPPED -> false;
        };
    }

    /** The shop has a step to do at once. */
    public boolean isUnderWay() {
        return this == LEAVING || this == SEEKING || this == FOUND || this == REFUNDING;
    }

    /** The buyer may still choose. */
    public boolean isOpenToChoice() {
        return this == ASKED || this == WAITING;
    }
}
