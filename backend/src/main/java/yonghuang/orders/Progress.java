package yonghuang.orders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelStatus;

/** What follows from the parcels of an order: its status, when it is due, and in which lists it stands. */
final class Progress {
    private static final ZoneId LAWS_DAYS = ZoneId.of("Asia/Shanghai");
    private static final int RETURN_DAYS = 7;

    private Progress() {}

    static OrderStatus status(List<Parcel> parcels) {
        long left = parcels.stream().filter(parcel -> parcel.status().hasLeft()).count();
        if (left == 0) return OrderStatus.PAID;
        if (left < parcels.size()) return OrderStatus.PARTLY_SHIPPED;
        return parcels.stream().allMatch(parcel -> parcel.status() == ParcelStatus.DELIVERED)
                ? OrderStatus.DELIVERED
                : OrderStatus.SHIPPED;
    }

    static @Nullable Instant dueAt(
            OrderStatus status, Instant placedAt, Purchase purchase, List<Parcel> parcels, boolean closing) {
        if (closing || parcels.stream().anyMatch(Parcel::owesStock)) return placedAt;
        return switch (status) {
            case AWAITING_PAYMENT -> purchase.payBy();
            case DELIVERED -> completesAt(parcels);
            default -> null;
        };
    }

    /** Days to return count from the day after the last parcel came (CPL art. 25), in Shanghai. */
    private static @Nullable Instant completesAt(List<Parcel> parcels) {
        return parcels.stream()
                .map(Parcel::deliveredAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(last -> last.atZone(LAWS_DAYS)
                        .toLocalDate()
                        .plusDays(RETURN_DAYS + 1)
                        .atStartOfDay(LAWS_DAYS)
                        .toInstant())
                .orElse(null);
    }

    static List<String> queues(List<Parcel> parcels) {
        return parcels.stream()
                .flatMap(parcel -> Stream.of(parcel.warehouse(), queue(parcel.warehouse(), parcel.status())))
                .toList();
    }

    static String queue(String warehouse, @Nullable ParcelStatus status) {
        return status == null ? warehouse : warehouse + ":" + status;
    }
}
