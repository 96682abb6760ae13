package yonghuang.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome.HeldPart;
import yonghuang.inventory.LotUnits;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.pricing.Coupons.KeptUse;
import yonghuang.shared.Money;

/**
 * An order with its parcels, so that whatever races (paying and expiring, cancelling and shipping) is decided in one
 * document. Life cycle: {@link OrderStatus}.
 *
 * @param round counts the plans its stock was held under; a late release of an earlier plan touches no later one
 * @param placedParcels the parcels it was placed with, kept only once late money or a shortage made others of them
 * @param moneyRefused money came too late, could not be used and went back; it will not be accepted any more
 * @param closing after EXPIRED or CANCELLED: stock and money are not yet given back
 * @param shortages units that were promised and could not be picked, in the order they were found out
 * @param dueAt when the sweep has to look at it, null for never; follows from the other fields
 * @param queues {@code ningbo} and {@code ningbo:TO_PICK} for each parcel once paid; follows from the other fields
 * @param movedAt when a warehouse, the books or its buyer last had something new to see of it, null before it is paid or
 *     its money refused; so that they can follow
 * @param claims units that came and go back, in the order they were claimed
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
        List<Shortage> shortages,
        @Nullable Instant dueAt,
        List<String> queues,
        @Nullable Instant movedAt,
        List<ReturnClaim> claims)
        implements Versioned<Order> {
    public Order {
        parcels = List.copyOf(parcels);
        refunds = List.copyOf(refunds);
        shortages = shortages == null ? List.of() : List.copyOf(shortages); // orders of before have none
        claims = claims == null ? List.of() : List.copyOf(claims); // nor claims
        dueAt = Progress.dueAt(status, placedAt, purchase, parcels, closing, shortages, claims);
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
                List.of(),
                null,
                List.of(),
                null,
                List.of());
    }

    @Override
    public Order atVersion(long next) {
        return copy().version(next).made();
    }

    /**
     * Stamped, where it is paid and its parcels, what is short, what goes back or what is owed back are not those of the
     * earlier form, or where its money was just refused.
     */
    Order movedSince(Order earlier, Instant now) {
        boolean same = parcels.equals(earlier.parcels)
                && shortages.equals(earlier.shortages)
                && claims.equals(earlier.claims)
                && refunds.equals(earlier.refunds);
        boolean refusedNow = moneyRefused && !earlier.moneyRefused;
        if (!refusedNow && (paidAt == null || (earlier.paidAt != null && same))) return this;
        return copy().movedAt(now).made();
    }

    /** What it holds, or held. */
    public List<Demand> demands() {
        return Promises.of(this);
    }

    public List<Demand> demandsOf(Parcel parcel) {
        return Promises.of(this, parcel);
    }

    /** What a shortage holds that is in no parcel: what was found, or what leaves a line that is no more. */
    public List<Demand> demandsOf(Shortage shortage) {
        return Promises.apart(this, shortage);
    }

    /** Owed for units that were short or cancelled, and payments may not know it yet. */
    public boolean isAboutToAsk(RefundDue due) {
        if (claims.stream()
                .anyMatch(claim -> claim.isRefunding() && claim.refund().equals(due.id()))) return true;
        return shortages.stream()
                .anyMatch(shortage -> (shortage.state() == ShortageState.REFUNDING
                                || (shortage.isCancelled() && shortage.state() == ShortageState.LEAVING))
                        && ShortageRefund.id(this, shortage).equals(due.id()));
    }

    /** Under which name it has, or had, the use of its coupon; null when it was placed without one. */
    public @Nullable KeptUse couponUse() {
        var coupon = purchase.coupon();
        return coupon == null ? null : new KeptUse(coupon.id(), OrderCoupons.claim(id, round));
    }

    public String parcelId(Parcel parcel) {
        return id + "-" + parcel.name();
    }

    /** @param name of the parcel behind the order's id, as {@code ningbo} or {@code ningbo-2} */
    @Nullable
    Parcel parcel(String name) {
        return parcels.stream()
                .filter(parcel -> parcel.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Units of a line that lie in parcels not handed over yet. */
    public int openUnits(int line) {
        if (paidAt == null) return 0;
        return parcels.stream()
                .filter(Parcel::isOpen)
                .mapToInt(parcel -> parcel.unitsOf(line))
                .sum();
    }

    /** Units of a line that the buyer gave up before they were handed over. */
    public int cancelledUnits(int line) {
        if (status == OrderStatus.CANCELLED) {
            return purchase.lines().get(line - 1).units() - Shortfalls.refundedShort(this, line);
        }
        return shortages.stream()
                .filter(shortage -> shortage.isCancelled() && shortage.line() == line)
                .mapToInt(Shortage::units)
                .sum();
    }

    /** @return null when there is none of that number */
    @Nullable
    Shortage shortage(int number) {
        return number >= 1 && number <= shortages.size() ? shortages.get(number - 1) : null;
    }

    /** Its units were bought as one lot near its expiry: no others come in their place, only their money goes back. */
    public boolean hasNoOthersFor(Shortage shortage) {
        return purchase.lines().get(shortage.line() - 1).nearExpiry() != null;
    }

    /** The first parcel of a warehouse. */
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
                .map(parcel -> parcel.heldIn(line -> lotsOf(Promises.of(this, parcel, line), parts)))
                .toList();
        return copy().status(OrderStatus.PAID)
                .parcels(held)
                .paidAt(at)
                .moneyRefused(false)
                .closing(false)
                .made();
    }

    Order expired() {
        return ended(OrderStatus.EXPIRED).paidAt(null).moneyRefused(false).made();
    }

    /** The captured money cannot be used; its stock is released already. */
    Order refusingMoney() {
        return ended(OrderStatus.EXPIRED)
                .paidAt(null)
                .moneyRefused(true)
                .closing(false)
                .made();
    }

    /** Money came that nobody wanted any more; nothing else is new. */
    Order refusingMoneyAfterCancel() {
        return copy().moneyRefused(true).made();
    }

    Order cancelled(String reason) {
        var owed = new ArrayList<>(refunds);
        if (paidAt != null) owed.add(RefundShares.rest(this, id + "-r1", reason));
        return ended(OrderStatus.CANCELLED).refunds(owed).made();
    }

    /** Of what was paid, what it does not yet owe back. */
    Money notYetRefunded() {
        return purchase.total().minus(refunds.stream().map(RefundDue::sum).reduce(Money.ZERO, Money::plus));
    }

    /** Expired, but about to be held again under a new plan. */
    Order replanned(List<Parcel> plan) {
        var first = placedParcels == null ? parcels : placedParcels;
        return copy().round(round + 1)
                .parcels(plan.stream().map(Parcel::cancel).toList())
                .placedParcels(first)
                .paidAt(null)
                .moneyRefused(false)
                .closing(false)
                .shortages(List.of())
                .made();
    }

    Order closed() {
        return copy().closing(false).made().withShortages(Shortfalls.ended(shortages), parcels, refunds);
    }

    Order completed() {
        return copy().status(OrderStatus.COMPLETED).made();
    }

    /** One parcel went on; the order follows. */
    Order withParcel(String name, UnaryOperator<Parcel> step) {
        var next = parcels.stream()
                .map(parcel -> parcel.name().equals(name) ? step.apply(parcel) : parcel)
                .toList();
        return copy().status(Progress.status(next, shortages)).parcels(next).made();
    }

    /** The handed over units have left the stock level too. */
    Order withStockGone(String name) {
        var next = parcels.stream()
                .map(parcel -> parcel.name().equals(name) ? parcel.withStockGone() : parcel)
                .toList();
        return copy().parcels(next).made();
    }

    /** Shortages, parcels and what is owed for them go on together; the status follows unless the order has ended. */
    Order withShortages(List<Shortage> next, List<Parcel> nextParcels, List<RefundDue> owed) {
        boolean ended = status == OrderStatus.CANCELLED;
        var follows = ended || paidAt == null ? status : Progress.status(nextParcels, next);
        boolean ends = !ended && follows == OrderStatus.CANCELLED;
        var first = placedParcels == null && !next.isEmpty() ? parcels : placedParcels;
        return copy().status(follows)
                .parcels(nextParcels)
                .placedParcels(first)
                .refunds(owed)
                .closing(closing || ends)
                .shortages(next)
                .made();
    }

    /** Claims and what is owed for them go on together. */
    Order withClaims(List<ReturnClaim> next, List<RefundDue> owed) {
        return copy().claims(next).refunds(owed).made();
    }

    /** When the last parcel with units of a line came, null while none has. */
    @Nullable
    Instant lastDelivery(int line) {
        return parcels.stream()
                .filter(parcel -> parcel.unitsOf(line) > 0)
                .map(Parcel::deliveredAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** The last day, in Shanghai, on which a line may be returned without a reason; null before it came, or where it may not. */
    public @Nullable LocalDate returnableUntil(int line) {
        var last = lastDelivery(line);
        boolean exempt = purchase.lines().get(line - 1).returnable() != Returnable.NO_REASON;
        return last == null || exempt ? null : ReturnDays.lastDay(last);
    }

    /** Units of a line whose money went back because they did, or did not come. */
    public int returnedUnits(int line) {
        return claims.stream()
                .filter(ReturnClaim::isPaidBack)
                .mapToInt(claim -> claim.unitsOf(line))
                .sum();
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

    private OrderCopy copy() {
        return new OrderCopy(this);
    }

    /** Nothing of it is sent any more; stock and money are to be given back. */
    private OrderCopy ended(OrderStatus how) {
        return copy().status(how).parcels(cancelledParcels()).closing(true);
    }
}
