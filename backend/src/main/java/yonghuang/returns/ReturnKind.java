package yonghuang.returns;

import yonghuang.orders.ReturnedOrders.Terms;

/** Why goods go back. */
public enum ReturnKind {
    NO_REASON(Terms.NO_REASON),
    QUALITY(Terms.FAULT),
    WRONG_ITEM(Terms.FAULT),
    /** Nothing to send back: only the money goes. */
    NOT_ARRIVED(Terms.NOT_ARRIVED);

    private final Terms terms;

    ReturnKind(Terms terms) {
        this.terms = terms;
    }

    Terms terms() {
        return terms;
    }

    /** Who pays for sending them back: the buyer who does so freely, the seller whose fault it is (R31). */
    public FreightBy freightBy() {
        return this == NO_REASON ? FreightBy.BUYER : FreightBy.SELLER;
    }

    public enum FreightBy {
        BUYER,
        SELLER
    }
}
