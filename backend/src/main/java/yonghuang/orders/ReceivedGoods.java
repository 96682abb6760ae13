package yonghuang.orders;

import java.util.Collection;

/** Whether goods of an order have come to the account that ordered them. */
public interface ReceivedGoods {
    /** True when a parcel with one of the SKUs was delivered. */
    boolean has(String account, Collection<String> skus);
}
