package yonghuang.orders.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.Order;
import yonghuang.orders.OrderLine;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.RefundDue;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.shared.Money;

/**
 * One merchant's share of a paid order.
 *
 * @param region six-digit division code the goods go to; the only thing told of where
 * @param total of its lines, after their discounts
 * @param refunded what of that is owed back
 */
record MerchantOrder(
        String id,
        OrderStatus status,
        Instant paidAt,
        String region,
        List<Line> lines,
        Money total,
        Money refunded,
        List<Sent> parcels) {
    /**
     * @param line its number in the order, from 1
     * @param net what is paid for it
     * @param refundedUnits units whose money is owed back
     */
    record Line(
            int line,
            String sku,
            String title,
            String spec,
            int units,
            Money price,
            Money discount,
            Money net,
            int refundedUnits) {}

    /** @param units of the merchant's lines in it */
    record Sent(
            String warehouse,
            ParcelStatus status,
            int units,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt) {}

    static MerchantOrder of(Order order, String merchant) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < order.purchase().lines().size(); i++) {
            var line = order.purchase().lines().get(i);
            if (merchant.equals(line.merchant())) lines.add(line(order, i + 1, line));
        }
        var own = lines.stream().map(Line::line).collect(Collectors.toUnmodifiableSet());
        return new MerchantOrder(
                order.id(),
                order.status(),
                Objects.requireNonNull(order.paidAt()),
                order.purchase().address().region(),
                lines,
                lines.stream().map(Line::net).reduce(Money.ZERO, Money::plus),
                parts(order).stream()
                        .filter(part -> own.contains(part.line()))
                        .map(RefundDue.Part::goods)
                        .reduce(Money.ZERO, Money::plus),
                order.parcels().stream()
                        .map(parcel -> sent(parcel, own))
                        .filter(sent -> sent.units() > 0)
                        .toList());
    }

    private static Line line(Order order, int number, OrderLine line) {
        int back = parts(order).stream()
                .filter(part -> part.line() == number)
                .mapToInt(RefundDue.Part::units)
                .sum();
        return new Line(
                number,
                line.sku(),
                line.title(),
                line.spec(),
                line.units(),
                line.price(),
                line.discount(),
                line.net(),
                back);
    }

    private static List<RefundDue.Part> parts(Order order) {
        return order.refunds().stream()
                .map(RefundDue::parts)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    private static Sent sent(Parcel parcel, Set<Integer> own) {
        int units = parcel.lines().stream()
                .filter(line -> own.contains(line.line()))
                .mapToInt(line -> line.units())
                .sum();
        var given = parcel.handOver();
        return new Sent(
                parcel.warehouse(),
                parcel.status(),
                units,
                given == null ? null : given.carrier(),
                given == null ? null : given.trackingNumber(),
                given == null ? null : given.at(),
                parcel.deliveredAt());
    }
}
