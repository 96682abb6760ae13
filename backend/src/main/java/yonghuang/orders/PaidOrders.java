package yonghuang.orders;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.HoldOutcome.HeldPart;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.planning.Wanted;
import yonghuang.orders.planning.Wanted.OnlyLot;
import yonghuang.payments.CapturedMoney;
import yonghuang.payments.PaymentCaptured;
import yonghuang.shared.Skus;
import yonghuang.shared.Skus.Sku;

/**
 * Decides what captured money does to its order. An order is PAID only once its stock is allocated. Money for an
 * expired order buys what can still be had, in a new plan written down before it is held; all other money goes back.
 */
@Component
class PaidOrders implements CapturedMoney {
    private static final int MOST_PLANS = 3;

    private final Orders orders;
    private final OrderStock stock;
    private final StockReservations reservations;
    private final OrderCoupons coupons;
    private final Skus skus;
    private final Clock clock;
    private final OneAtATime oneAtATime = new OneAtATime();

    PaidOrders(
            Orders orders,
            OrderStock stock,
            StockReservations reservations,
            OrderCoupons coupons,
            Skus skus,
            Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.reservations = reservations;
        this.coupons = coupons;
        this.skus = skus;
        this.clock = clock;
    }

    @Override
    public Verdict accept(PaymentCaptured captured) {
        return oneAtATime.with(captured.reference(), () -> decide(captured));
    }

    @Override
    public String statusOf(String reference) {
        var order = orders.find(reference);
        return order == null ? "UNKNOWN" : order.status().name();
    }

    private Verdict decide(PaymentCaptured captured) {
        var order = orders.find(captured.reference());
        if (order == null || !captured.captured().equals(order.purchase().total())) return Verdict.GIVE_BACK;
        if (order.status() == OrderStatus.AWAITING_PAYMENT) order = payInTime(order);
        for (int plans = 0; plans < MOST_PLANS && mayStillBePaid(order); plans++) order = payLate(order);
        if (mayStillBePaid(order) || isCancelledUnpaid(order)) order = refuse(order);
        boolean ended = order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.EXPIRED;
        if (ended) {
            reservations.release(Promises.whenPaid(order)); // what this or an interrupted try allocated after the end
            coupons.giveBack(order);
        }
        return order.paidAt() != null ? Verdict.KEEP : Verdict.GIVE_BACK;
    }

    private static boolean mayStillBePaid(Order order) {
        return order.status() == OrderStatus.EXPIRED && !order.moneyRefused();
    }

    private static boolean isCancelledUnpaid(Order order) {
        return order.status() == OrderStatus.CANCELLED && order.paidAt() == null && !order.moneyRefused();
    }

    private Order payInTime(Order order) {
        boolean couponStands = coupons.keep(order);
        if (couponStands && reservations.allocate(order.demands()) instanceof Held held) {
            return pay(order, held.parts());
        }
        return refuse(order);
    }

    private Order payLate(Order expired) {
        reservations.release(expired.demands());
        coupons.giveBack(expired);
        var plan = stock.find(wanted(expired), expired.purchase().address().region());
        if (plan.isEmpty()) return refuse(expired);
        var planned = orders.change(expired.id(), now -> {
            if (!mayStillBePaid(now) || now.round() != expired.round()) return Change.unchanged(now);
            var next = now.replanned(plan.get());
            return Change.changed(next, next);
        });
        if (planned.round() == expired.round() || !mayStillBePaid(planned)) return planned;
        if (!coupons.keep(planned)) return refuse(planned);
        return reservations.allocate(planned.demands()) instanceof Held held ? pay(planned, held.parts()) : planned;
    }

    /** Paid, unless the order ended or was planned anew meanwhile. */
    private Order pay(Order planned, List<HeldPart> parts) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return orders.change(planned.id(), order -> {
            boolean same =
                    order.status() == planned.status() && order.round() == planned.round() && !order.moneyRefused();
            if (!same) return Change.unchanged(order);
            var paid = order.paid(now, parts);
            return Change.changed(paid, paid);
        });
    }

    /** Written down, so that the buyer can be told; what was cancelled stays cancelled. */
    private Order refuse(Order unwanted) {
        return orders.change(unwanted.id(), order -> {
            boolean open = order.status() == OrderStatus.AWAITING_PAYMENT || mayStillBePaid(order);
            if (!open && !isCancelledUnpaid(order)) return Change.unchanged(order);
            var refusing = open ? order.refusingMoney() : order.refusingMoneyAfterCancel();
            return Change.changed(refusing, refusing);
        });
    }

    private List<Wanted> wanted(Order order) {
        var wanted = new ArrayList<Wanted>();
        for (var line : order.purchase().lines()) {
            boolean fresh = skus.find(line.sku()).map(Sku::fresh).orElse(false);
            var nearExpiry = line.nearExpiry();
            var only = nearExpiry == null ? null : new OnlyLot(nearExpiry.warehouse(), nearExpiry.lot());
            wanted.add(new Wanted(wanted.size() + 1, line.sku(), line.units(), fresh, only));
        }
        return wanted;
    }
}
