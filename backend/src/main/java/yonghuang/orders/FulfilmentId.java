package yonghuang.orders;

import yonghuang.shared.NotFound;

/**
 * The id of a fulfilment: the order's, then the parcel's name.
 *
 * @param parcel as {@code ningbo}, or {@code ningbo-2} for a second one of the warehouse
 */
record FulfilmentId(String order, String parcel) {
    /** @throws NotFound when it is none */
    static FulfilmentId read(String text) {
        int end = text.indexOf('-');
        if (end < 0 || !OrderIds.isOne(text.substring(0, end))) throw new NotFound();
        return new FulfilmentId(text.substring(0, end), text.substring(end + 1));
    }
}
