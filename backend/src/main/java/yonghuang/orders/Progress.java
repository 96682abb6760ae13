package yonghuang.orders;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageState;

/** What follows from the parcels of an order: its status, when it is due, and in which lists it stands. */
final class Progress {
    private Progress() {}

    /** Of a paid order. Parcels that were emptied do not count; units that are still looked for hold the order back. */
    static OrderStatus status(List<Parcel> parcels, List<Shortage> shortages) {
        var live = parcels.stream()
                .filter(parcel -> parcel.status() != ParcelStatus.CANCELLED)
                .toList();
        boolean owes = shortages.stream().anyMatch(Shortage::owesUnits);
        long left = live.stream().filter(parcel -> parcel.status().hasLeft()).count();
        if (live.isEmpty() && !owes) return OrderStatus.CANCELLED;
        if (left == 0) return OrderStatus.PAID;
        if (owes || left < live.size()) return OrderStatus.PARTLY_SHIPPED;
        return live.stream().allMatch(parcel -> parcel.status() == ParcelStatus.DELIVERED)
                ? OrderStatus.DELIVERED
                : OrderStatus.SHIPPED;
    }

    static @Nullable Instant dueAt(
            OrderStatus status,
            Instant placedAt,
            Purchase purchase,
            List<Parcel> parcels,
            boolean closing,
            List<Shortage> shortages,
            List<ReturnClaim> claims) {
        if (claims.stream().anyMatch(ReturnClaim::isRefunding)) return placedAt;
        boolean underWay =
                shortages.stream().anyMatch(shortage -> shortage.state().isUnderWay());
        if (closing || underWay || parcels.stream().anyMatch(Parcel::owesStock)) return placedAt;
        return switch (status) {
            case AWAITING_PAYMENT -> purchase.payBy();
            case PAID, PARTLY_SHIPPED -> triesAt(shortages);
            case DELIVERED -> completesAt(parcels);
            default -> null;
        };
    }

    private static @Nullable Instant triesAt(List<Shortage> shortages) {
        return shortages.stream()
                .filter(shortage -> shortage.state() == ShortageState.WAITING)
                .map(Shortage::tryAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Days to return count from the day after the last parcel came (CPL art. 25), in Shanghai. */
    private static @Nullable Instant completesAt(List<Parcel> parcels) {
        return parcels.stream()
                .map(Parcel::deliveredAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(ReturnDays::end)
                .orElse(null);
    }

    static List<String> queues(List<Parcel> parcels) {
        return parcels.stream()
                .flatMap(parcel -> Stream.of(parcel.warehouse(), queue(parcel.warehouse(), parcel.status())))
                .distinct()
                .toList();
    }

    static String queue(String warehouse, @Nullable ParcelStatus status) {
        return status == null ? warehouse : warehouse + ":" + status;
    }
}
