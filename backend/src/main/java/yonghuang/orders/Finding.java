package yonghuang.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageCause;

/**
 * Units of a lot that an order was promised and will not get.
 *
 * @param parcel name of the only parcel to look in, null for all of the warehouse
 * @param reference names the finding, so that it is taken once
 */
record Finding(
        String warehouse,
        @Nullable String parcel,
        String sku,
        String lot,
        int units,
        ShortageCause cause,
        String reference,
        String actor,
        @Nullable String note,
        Instant at) {
    Finding {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
    }

    boolean concerns(Parcel one) {
        return one.isOpen()
                && one.warehouse().equals(warehouse)
                && (parcel == null || one.name().equals(parcel));
    }

    /** These were opened by this very finding, not by another one of the same reference. */
    boolean isTold(List<Shortage> opened) {
        return opened.stream().mapToInt(Shortage::units).sum() == units
                && opened.stream()
                        .allMatch(shortage -> shortage.sku().equals(sku)
                                && shortage.lot().equals(lot)
                                && (parcel == null || shortage.parcel().equals(parcel)));
    }
}
