package yonghuang.orders;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome.HeldPart;
import yonghuang.inventory.LotUnits;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelLine;

/**
 * An order with its parcels, so that whatever races (paying and expiring, cancelling and shipping) is decided in one
 * document. Life cycle: {@link OrderStatus}.
 *
 * @param round counts the plans its stock was held under; a late release of an earlier plan touches no later one
 * @param placedParcels the parcels it was placed with, kept only once late money made a new plan necessary
 * @param moneyRefused late money could not be used and went back; it will not be accepted any more
 * @param closing after EXPIRED or CANCELLED: stock and money are not yet given back
 * @param dueAt when the sweep has to look at it, null for never; follows from the other fields
 * @param queues {@code ningbo} and {@code ningbo:TO_PICK} for each parcel once paid; follows from the other fields
 * @param movedAt when a warehouse last had something new to see of it, null before it is paid; so that screens can follow
 */
@Document("orders")
public record Order(
        @Id String id,
        long version,
        String account,
        Instant placedAt,
        Purchase purchase,
        OrderStatus status,
        int round,
        List<Parcel> parcels,
        @Nullable List<Parcel> placedParcels,
        List<RefundDue> refunds,
        @Nullable Instant paidAt,
        boolean moneyRefused,
        boolean closing,
        @Nullable Instant dueAt,
        List<String> queues,
        @Nullable Instant movedAt)
        implements Versioned<Order> {
    public Order {
        parcels = List.copyOf(parcels);
        refunds = List.copyOf(refunds);
        dueAt = Progress.dueAt(status, placedAt, purchase, parcels, closing);
        queues = paidAt == null ? List.of() : Progress.queues(parcels);
    }

    static Order placed(String id, String account, Instant placedAt, Purchase purchase, List<Parcel> parcels) {
        return new Order(
                id,
                0,
                account,
                placedAt,
                purchase,
                OrderStatus.AWAITING_PAYMENT,
                1,
                parcels,
                null,
                List.of(),
                null,
                false,
                false,
                null,
                List.of(),
                null);
    }

    @Override
    public Order atVersion(long next) {
        return new Order(
                id,
                next,
                account,
                placedAt,
                purchase,
                status,
                round,
                parcels,
                placedParcels,
                refunds,
                paidAt,
                moneyRefused,
                closing,
                dueAt,
                queues,
                movedAt);
    }

    /**
     * The id of the hold behind a line or a part of it. A part is told by its units, so that another split of the same
     * line is another hold.
     */
    static String reservation(String order, int line, int round, int units, int ofUnits) {
        var whole = order + ":" + line + (round == 1 ? "" : "." + round);
        return units == ofUnits ? whole : whole + "/" + units;
    }

    /** Stamped, where it is paid and its parcels are not those of the earlier form. */
    Order movedSince(Order earlier, Instant now) {
        if (paidAt == null || (earlier.paidAt != null && parcels.equals(earlier.parcels))) return this;
        return new Order(
                id,
                version,
                account,
                placedAt,
                purchase,
                status,
                round,
                parcels,
                placedParcels,
                refunds,
                paidAt,
                moneyRefused,
                closing,
                dueAt,
                queues,
                now);
    }

    /** What its parcels hold, or held. */
    public List<Demand> demands() {
        return parcels.stream().flatMap(parcel -> demandsOf(parcel).stream()).toList();
    }

    public List<Demand> demandsOf(Parcel parcel) {
        return parcel.lines().stream().map(line -> demand(parcel, line)).toList();
    }

    private Demand demand(Parcel parcel, ParcelLine line) {
        int ordered = purchase.lines().get(line.line() - 1).units();
        var reservation = reservation(id, line.line(), round, line.units(), ordered);
        return new Demand(reservation, line.sku(), parcel.warehouse(), line.units());
    }

    public String parcelId(Parcel parcel) {
        return id + "-" + parcel.warehouse();
    }

    public @Nullable Parcel parcelOf(String warehouse) {
        return parcels.stream()
                .filter(parcel -> parcel.warehouse().equals(warehouse))
                .findFirst()
                .orElse(null);
    }

    /** Its time to pay is over and nothing was paid. */
    boolean isOverdue(Instant now) {
        return status == OrderStatus.AWAITING_PAYMENT && now.isAfter(purchase.payBy());
    }

    Order paid(Instant at, List<HeldPart> parts) {
        var held = parcels.stream()
                .map(parcel -> parcel.heldIn(line -> lotsOf(demand(parcel, line), parts)))
                .toList();
        return with(OrderStatus.PAID, held, refunds, at, false, false);
    }

    Order expired() {
        return with(OrderStatus.EXPIRED, cancelledParcels(), refunds, null, false, true);
    }

    /** The captured money cannot be used; its stock is released already. */
    Order refusingMoney() {
        return with(OrderStatus.EXPIRED, cancelledParcels(), refunds, null, true, false);
    }

    Order cancelled(String reason) {
        var owed = paidAt == null ? refunds : List.of(new RefundDue(id + "-r1", purchase.total(), reason));
        return with(OrderStatus.CANCELLED, cancelledParcels(), owed, paidAt, moneyRefused, true);
    }

    /** Expired, but about to be held again under a new plan. */
    Order replanned(List<Parcel> plan) {
        var first = placedParcels == null ? parcels : placedParcels;
        return new Order(
                id,
                version,
                account,
                placedAt,
                purchase,
                status,
                round + 1,
                plan.stream().map(Parcel::cancel).toList(),
                first,
                refunds,
                null,
                false,
                false,
                null,
                List.of(),
                movedAt);
    }

    Order closed() {
        return with(status, parcels, refunds, paidAt, moneyRefused, false);
    }

    Order completed() {
        return with(OrderStatus.COMPLETED, parcels, refunds, paidAt, moneyRefused, closing);
    }

    /** One parcel went on; the order follows. */
    Order withParcel(String warehouse, UnaryOperator<Parcel> step) {
        var next = parcels.stream()
                .map(parcel -> parcel.warehouse().equals(warehouse) ? step.apply(parcel) : parcel)
                .toList();
        return with(Progress.status(next), next, refunds, paidAt, moneyRefused, closing);
    }

    /** The handed over units have left the stock level too. */
    Order withStockGone(String warehouse) {
        var next = parcels.stream()
                .map(parcel -> parcel.warehouse().equals(warehouse) ? parcel.withStockGone() : parcel)
                .toList();
        return with(status, next, refunds, paidAt, moneyRefused, closing);
    }

    /** As it was answered when it was placed, whatever happened since. */
    public Order asPlaced() {
        var first = placedParcels == null ? parcels : placedParcels;
        return placed(
                id,
                account,
                placedAt,
                purchase,
                first.stream().map(parcel -> parcel.heldIn(line -> List.of())).toList());
    }

    private List<Parcel> cancelledParcels() {
        return parcels.stream().map(Parcel::cancel).toList();
    }

    private static List<LotUnits> lotsOf(Demand demand, List<HeldPart> parts) {
        return parts.stream()
                .filter(part -> part.demand().equals(demand))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is held for " + demand))
                .lots();
    }

    private Order with(
            OrderStatus next,
            List<Parcel> nextParcels,
            List<RefundDue> owed,
            @Nullable Instant paid,
            boolean refused,
            boolean stillClosing) {
        return new Order(
                id,
                version,
                account,
                placedAt,
                purchase,
                next == status ? status : status.become(next),
                round,
                nextParcels,
                placedParcels,
                owed,
                paid,
                refused,
                stillClosing,
                null,
                List.of(),
                movedAt);
    }
}
