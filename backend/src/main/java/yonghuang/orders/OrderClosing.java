package yonghuang.orders;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.parcel.Parcel;
import yonghuang.payments.Payments;
import yonghuang.shared.NotFound;

/**
 * Ends of orders: expiry, cancellation, completion. The order's own document decides first; what follows in stock and
 * money are steps that may be repeated, walked by the request and, where it stopped, by the sweep.
 */
@Component
public class OrderClosing {
    private static final Logger log = LoggerFactory.getLogger(OrderClosing.class);
    private static final String BY_BUYER = "ORDER_CANCELLED";

    private final Orders orders;
    private final StockReservations reservations;
    private final OrderCoupons coupons;
    private final Payments payments;
    private final Shortages shortages;
    private final Clock clock;

    OrderClosing(
            Orders orders,
            StockReservations reservations,
            OrderCoupons coupons,
            Payments payments,
            Shortages shortages,
            Clock clock) {
        this.orders = orders;
        this.shortages = shortages;
        this.reservations = reservations;
        this.coupons = coupons;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Cancels at once; stock and money follow. Cancelled already: nothing changes.
     *
     * @throws OrderNotCancellable when something was handed over, or the order has expired
     * @throws NotFound when there is no such order of this account
     */
    public Order cancel(String account, String id) {
        var seen = current(orders.ofAccount(account, id));
        var cancelled = orders.change(seen.id(), OrderClosing::cancelled);
        return finishNowOrLater(cancelled);
    }

    /**
     * Cancels units of one line that are not handed over, picked and packed ones too; stock and money follow. The same
     * wish again changes nothing.
     *
     * @throws LineNotCancellable when fewer are still here
     * @throws NotFound when there is no such order of this account, or no such line
     */
    public Order cancelLine(String account, String id, LineCancelling.Wish wish) {
        var seen = current(orders.ofAccount(account, id));
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return finishNowOrLater(orders.change(seen.id(), order -> LineCancelling.cancel(order, wish, account, at)));
    }

    private static Change<Order, Order> cancelled(Order order) {
        return switch (order.status()) {
            case CANCELLED -> Change.unchanged(order);
            case AWAITING_PAYMENT, PAID -> {
                var next = order.cancelled(BY_BUYER);
                yield Change.changed(next, next);
            }
            default -> throw new OrderNotCancellable(order.status());
        };
    }

    /** The order as its time to pay has made it; when the provider cannot be asked, as it is. */
    public Order current(Order order) {
        try {
            return finishNowOrLater(expireIfOverdue(order));
        } catch (RuntimeException provider) {
            log.warn("Order {} could not be brought up to date, the sweep will", order.id(), provider);
            return order;
        }
    }

    /** Does what is due on one order; a repeat does nothing more. */
    public void attend(String id) {
        var order = orders.find(id);
        if (order == null) return;
        finish(completeIfDue(expireIfOverdue(order)));
    }

    /** What an unpaid order holds must not be sold: its time to pay ends now, unless its money is there already. */
    Order endUnpaid(Order order) {
        return finish(expire(order, now -> now.status() == OrderStatus.AWAITING_PAYMENT));
    }

    private Order expireIfOverdue(Order order) {
        return expire(order, now -> now.isOverdue(clock.instant()));
    }

    private Order expire(Order order, Predicate<Order> isOver) {
        if (!isOver.test(order)) return order;
        if (payments.find(order.id()).isPresent()) payments.settle(order.id()); // money that is there makes it PAID
        return orders.change(order.id(), now -> {
            if (!isOver.test(now)) return Change.unchanged(now);
            var expired = now.expired();
            return Change.changed(expired, expired);
        });
    }

    private Order completeIfDue(Order order) {
        if (!isCompletable(order, clock.instant())) return order;
        return orders.change(order.id(), now -> {
            if (!isCompletable(now, clock.instant())) return Change.unchanged(now);
            var completed = now.completed();
            return Change.changed(completed, completed);
        });
    }

    private static boolean isCompletable(Order order, Instant now) {
        var due = order.dueAt();
        return order.status() == OrderStatus.DELIVERED
                && order.parcels().stream().noneMatch(Parcel::owesStock)
                && due != null
                && !now.isBefore(due);
    }

    private Order finishNowOrLater(Order order) {
        try {
            return finish(order);
        } catch (RuntimeException failed) {
            log.warn("Order {} is {}, its stock and money follow by the sweep", order.id(), order.status(), failed);
            return order;
        }
    }

    private Order finish(Order order) {
        var shipped = payReturns(shipStock(shortages.walk(order)));
        return shipped.closing() ? giveBack(shipped) : shipped;
    }

    /** Units handed over leave the stock level too. */
    Order shipStock(Order order) {
        var after = shortages.takeOut(order);
        for (var parcel : after.parcels()) {
            var handOver = parcel.handOver();
            if (handOver == null || handOver.stockGone()) continue;
            reservations.ship(after.demandsOf(parcel), handOver.by());
            after = orders.change(order.id(), now -> {
                var next = now.withStockGone(parcel.name());
                return next.equals(now) ? Change.unchanged(now) : Change.changed(next, next);
            });
        }
        return after;
    }

    /** What goes back is paid out. */
    private Order payReturns(Order order) {
        var after = order;
        for (var claim : order.claims()) {
            if (!claim.isRefunding()) continue;
            order.refunds().stream()
                    .filter(due -> due.id().equals(claim.refund()))
                    .forEach(due -> payments.refund(order.id(), due.id(), due.sum(), due.reason()));
            after = orders.change(order.id(), now -> Claims.refunded(now, claim.id()));
        }
        return after;
    }

    /** Stock and coupon first: they can be had again whatever the payment provider says. */
    private Order giveBack(Order order) {
        reservations.release(order.demands());
        coupons.giveBack(order);
        if (order.paidAt() != null) refund(order);
        else payments.cancel(order.id());
        return orders.change(order.id(), now -> {
            boolean same = now.closing() && now.status() == order.status() && now.round() == order.round();
            if (!same) return Change.unchanged(now);
            var closed = now.closed();
            return Change.changed(closed, closed);
        });
    }

    private void refund(Order order) {
        for (var due : order.refunds()) payments.refund(order.id(), due.id(), due.sum(), due.reason());
    }
}
