package yonghuang.orders.parcel;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The scanned SKU is not part of this fulfilment: 409 {@code /problems/not-in-fulfilment}. */
public final class NotInFulfilment extends Refusal {
    NotInFulfilment(String sku) {
        super("not-in-fulfilment", 409, new Sentence(sku + " is not part of this fulfilment.", sku + " 不在此发货单中。"));
    }
}
