package yonghuang.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.inventory.LotUnits;
import yonghuang.orders.NotReturnable.Why;
import yonghuang.orders.ReturnClaim.LotBack;
import yonghuang.orders.ReturnClaim.State;
import yonghuang.orders.ReturnClaim.Units;
import yonghuang.orders.ReturnedOrders.Terms;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.shared.NotFound;

/** The rules of units that go back, on the order's document. Pure. */
final class Claims {
    private static final String REASON = "RETURNED";

    private Claims() {}

    /**
     * Claims units, all or none, once per id.
     *
     * @throws NotFound when there is no such line
     * @throws NotReturnable when fewer came, or the law does not let them go back without a reason
     */
    static Change<Order, Order> hold(Order order, String id, Terms terms, List<Units> lines, Instant now) {
        if (find(order, id) != null) return Change.unchanged(order);
        for (var wanted : lines) {
            if (wanted.line() < 1 || wanted.line() > order.purchase().lines().size()) throw new NotFound();
            if (terms == Terms.NO_REASON) mustBeFree(order, wanted.line(), now);
            int there = came(order, wanted.line(), terms) - claimed(order, wanted.line());
            if (wanted.units() > there) throw new NotReturnable(wanted.line(), Why.TOO_MANY, Math.max(0, there));
        }
        var claims = new ArrayList<>(order.claims());
        claims.add(ReturnClaim.held(id, terms != Terms.NO_REASON, lines));
        return changed(order.withClaims(claims, order.refunds()));
    }

    private static void mustBeFree(Order order, int line, Instant now) {
        if (order.purchase().lines().get(line - 1).returnable() != Returnable.NO_REASON) {
            throw new NotReturnable(line, Why.EXEMPT, 0);
        }
        var last = order.lastDelivery(line);
        if (last != null && ReturnDays.isOver(last, now)) throw new NotReturnable(line, Why.TOO_LATE, 0);
    }

    /** What the shop said to it; the first answer stays. */
    static Change<Order, Order> answer(Order order, String id, ReturnClaim.Answer answer) {
        var claim = find(order, id);
        if (claim == null || claim.answer() != null) return Change.unchanged(order);
        return replaced(order, claim.answered(answer), order.refunds());
    }

    /** The units may be claimed again; nothing of them is refunded. */
    static Change<Order, Order> release(Order order, String id) {
        var claim = find(order, id);
        if (claim == null || claim.state() != State.HELD) return Change.unchanged(order);
        return replaced(order, claim.released(), order.refunds());
    }

    /**
     * Units of these lots came back. As long as the claim is held, another list takes the place of an earlier one.
     *
     * @throws NotReturnable when more than is claimed comes back, or a lot that was not sent for the line
     */
    static Change<Order, Order> receive(Order order, String id, List<LotBack> lots) {
        var claim = find(order, id);
        if (claim == null) throw new NotFound();
        if (claim.state() != State.HELD || claim.lots().equals(lots)) return Change.unchanged(order);
        var came = new TreeMap<Integer, Integer>();
        for (var back : lots) came.merge(back.line(), back.units(), Math::addExact);
        came.forEach((line, units) -> {
            if (units > claim.unitsOf(line)) throw new NotReturnable(line, Why.TOO_MANY, claim.unitsOf(line));
        });
        var next = claim.withLots(lots);
        for (var back : lots) {
            int sent = sent(order, back.line(), back.lot());
            int others = order.claims().stream()
                    .filter(other -> !other.id().equals(id))
                    .mapToInt(other -> other.unitsOf(back.line(), back.lot()))
                    .sum();
            if (next.unitsOf(back.line(), back.lot()) > sent - others) {
                throw new NotReturnable(back.line(), Why.OTHER_LOT, Math.max(0, sent - others));
            }
        }
        return replaced(order, next, order.refunds());
    }

    /** What is accepted is owed, in the same change; nothing accepted releases the claim. */
    static Change<Order, Order> settle(Order order, String id, List<Units> accepted) {
        var claim = find(order, id);
        if (claim == null) throw new NotFound();
        if (claim.state() != State.HELD) return Change.unchanged(order);
        if (accepted.isEmpty()) return release(order, id);
        var due = due(order, claim, accepted);
        var owed = new ArrayList<>(order.refunds());
        if (due.sum().amount() > 0) owed.add(due); // nothing is owed for what was free
        return replaced(order, claim.refunding(accepted, due.id()), owed);
    }

    /** What would be owed for these units of a claim that is held. */
    static RefundDue due(Order order, ReturnClaim claim, List<Units> accepted) {
        var refund = order.id() + "-t" + (order.claims().indexOf(claim) + 1);
        var units = new TreeMap<Integer, Integer>();
        for (var each : accepted) units.merge(each.line(), each.units(), Math::addExact);
        units.forEach((line, back) -> {
            if (back > claim.unitsOf(line)) throw new NotReturnable(line, Why.TOO_MANY, claim.unitsOf(line));
        });
        return isEverythingAtSellersCost(order, claim, units)
                ? RefundShares.rest(order, refund, REASON)
                : RefundShares.of(order, refund, units, REASON);
    }

    /** Then the way to the buyer was for nothing, and not by the buyer's choice. */
    private static boolean isEverythingAtSellersCost(Order order, ReturnClaim claim, Map<Integer, Integer> units) {
        Predicate<ReturnClaim> freely = other -> other.isPaidBack() && !other.atSellersCost();
        if (!claim.atSellersCost() || order.claims().stream().anyMatch(freely)) return false;
        for (int line = 1; line <= order.purchase().lines().size(); line++) {
            int back = RefundShares.paidBack(order, line) + units.getOrDefault(line, 0);
            if (back < order.purchase().lines().get(line - 1).units()) return false;
        }
        return true;
    }

    /** The payment knows of the refund. */
    static Change<Order, Order> refunded(Order order, String id) {
        var claim = find(order, id);
        if (claim == null || !claim.isRefunding()) return Change.unchanged(order);
        return replaced(order, claim.refunded(), order.refunds());
    }

    static @Nullable ReturnClaim find(Order order, String id) {
        return order.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    static int claimed(Order order, int line) {
        return order.claims().stream().mapToInt(claim -> claim.unitsOf(line)).sum();
    }

    /** Units of a line the buyer has, or, where they say none came, that left for them. */
    static int came(Order order, int line, Terms terms) {
        return order.parcels().stream()
                .filter(parcel -> terms == Terms.NOT_ARRIVED
                        ? parcel.status().hasLeft()
                        : parcel.status() == ParcelStatus.DELIVERED)
                .mapToInt(parcel -> parcel.unitsOf(line))
                .sum();
    }

    private static int sent(Order order, int line, String lot) {
        return order.parcels().stream()
                .filter(parcel -> parcel.status().hasLeft())
                .map(Parcel::lines)
                .flatMap(List::stream)
                .filter(part -> part.line() == line)
                .flatMap(part -> part.picks().stream())
                .filter(pick -> pick.lot().equals(lot))
                .mapToInt(LotUnits::units)
                .sum();
    }

    private static Change<Order, Order> replaced(Order order, ReturnClaim next, List<RefundDue> owed) {
        var claims = order.claims().stream()
                .map(claim -> claim.id().equals(next.id()) ? next : claim)
                .toList();
        return changed(order.withClaims(claims, owed));
    }

    private static Change<Order, Order> changed(Order next) {
        return Change.changed(next, next);
    }
}
