package yonghuang.orders;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.orders.ReturnClaim.LotBack;
import yonghuang.orders.ReturnClaim.Units;
import yonghuang.payments.Payments;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;

/** What goes back of orders that came, for those who decide about it. Each call may be repeated and then changes nothing. */
@Component
public class ReturnedOrders {
    private static final Logger log = LoggerFactory.getLogger(ReturnedOrders.class);

    /** Under which terms units are claimed. */
    public enum Terms {
        /** Within the days of the law, where the line is not exempt. */
        NO_REASON,
        /** Always, of what came. */
        FAULT,
        /** Of what left, whether somebody says it came or not. */
        NOT_ARRIVED
    }

    /** @param status PENDING, SUCCEEDED or FAILED; a failed one is tried again */
    public record RefundState(String id, Money sum, String status) {}

    private final Orders orders;
    private final OrderClosing closing;
    private final Payments payments;
    private final Clock clock;

    public ReturnedOrders(Orders orders, OrderClosing closing, Payments payments, Clock clock) {
        this.orders = orders;
        this.closing = closing;
        this.payments = payments;
        this.clock = clock;
    }

    /** @throws NotFound when there is none of this account */
    public Order ofAccount(String account, String id) {
        return orders.ofAccount(account, id);
    }

    public Order get(String id) {
        var order = orders.find(id);
        if (order == null) throw new NotFound();
        return order;
    }

    /**
     * Claims units for a return, all or none, once per id.
     *
     * @throws NotReturnable when they cannot go back under these terms
     */
    public Order claim(String order, String id, Terms terms, List<Units> lines) {
        return orders.change(order, now -> Claims.hold(now, id, terms, lines, clock.instant()));
    }

    /** The return came to nothing; its units may be claimed again. */
    public Order release(String order, String id) {
        return orders.change(order, now -> Claims.release(now, id));
    }

    /**
     * Units came back.
     *
     * @throws NotReturnable when they are more than claimed, or of a lot that was not sent for their line
     */
    public Order receive(String order, String id, List<LotBack> lots) {
        return orders.change(order, now -> Claims.receive(now, id, lots));
    }

    /** The accepted units are owed; paid out now or by the sweep. */
    public Order settle(String order, String id, List<Units> accepted) {
        var settled = orders.change(order, now -> Claims.settle(now, id, accepted));
        try {
            closing.attend(order);
        } catch (RuntimeException failed) {
            log.warn("The refund for return {} of {} follows by the sweep", id, order, failed);
        }
        return settled;
    }

    /** What settling would owe. Not stored; empty sum where nothing is accepted or the claim is not held. */
    public Money worth(Order order, String id, List<Units> accepted) {
        var claim = Claims.find(order, id);
        if (claim == null || claim.state() != ReturnClaim.State.HELD || accepted.isEmpty()) return Money.ZERO;
        return Claims.due(order, claim, accepted).sum();
    }

    /** How far the refund for a return is; null while nothing is owed for it. */
    public @Nullable RefundState refundOf(Order order, String id) {
        var claim = Claims.find(order, id);
        if (claim == null || !claim.isPaidBack()) return null;
        var due = order.refunds().stream()
                .filter(owed -> owed.id().equals(claim.refund()))
                .findFirst()
                .orElse(null);
        if (due == null) return null;
        var status = payments.find(order.id()).stream()
                .flatMap(payment -> payment.refunds().stream())
                .filter(refund -> refund.id().equals(due.id()))
                .map(Payments.Refund::status)
                .findFirst()
                .orElse("PENDING");
        return new RefundState(due.id(), due.sum(), status);
    }

    /** The goods' share of units of a line: owed for this return, or as much as would be if it were settled now. */
    public Money share(Order order, String id, int line, int units) {
        var claim = Claims.find(order, id);
        if (claim != null && claim.isPaidBack()) {
            return order.refunds().stream()
                    .filter(due -> due.id().equals(claim.refund()))
                    .flatMap(due -> Optional.ofNullable(due.parts()).stream().flatMap(List::stream))
                    .filter(part -> part.line() == line)
                    .map(RefundDue.Part::goods)
                    .reduce(Money.ZERO, Money::plus);
        }
        var bought = order.purchase().lines().get(line - 1);
        return Money.fen(Math.multiplyExact(bought.net().amount(), (long) units) / bought.units());
    }

    /** The warehouse that sent the line, or would have. */
    public String goesBackTo(Order order, int line) {
        var from = sentFrom(order, line, null);
        return from == null ? order.parcels().getFirst().warehouse() : from;
    }

    /** The return was decided; the buyer is told. The first answer stays. @param reason null when nothing was said */
    public Order answer(String order, String id, boolean approved, @Nullable String reason) {
        return orders.change(order, now -> Claims.answer(now, id, new ReturnClaim.Answer(approved, reason)));
    }

    /** Where units of a line were sent from; null when none were. @param lot the lot they are of, null for any */
    public @Nullable String sentFrom(Order order, int line, @Nullable String lot) {
        return order.parcels().stream()
                .filter(parcel -> parcel.status().hasLeft())
                .filter(parcel -> parcel.lines().stream()
                        .filter(part -> part.line() == line)
                        .anyMatch(part -> lot == null || part.pickedFrom(lot) > 0))
                .map(parcel -> Objects.requireNonNull(parcel.warehouse()))
                .findFirst()
                .orElse(null);
    }
}
