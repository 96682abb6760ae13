package yonghuang.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.shortage.Discrepancies;
import yonghuang.orders.shortage.Found;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageCause;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.payments.Payments;
import yonghuang.shared.NotFound;

/**
 * Promised units that do not leave. The order decides; then they are set apart in stock, others are held for them and put
 * into a parcel, or the buyer is asked. Each step may be repeated; the request walks them and, where it stopped, the sweep.
 */
@Component
public class Shortages {
    private static final Logger log = LoggerFactory.getLogger(Shortages.class);
    private static final Duration HOLD_FOR = Duration.ofMinutes(15);

    /** Who waits is tried again at the full five minutes, all together, so that the oldest order comes first. */
    private static final Duration TRY_EVERY = Duration.ofMinutes(5);

    /** Out, held, lapsed, held again, for good: a walk that needs more goes on with the next sweep. */
    private static final int MOST_STEPS = 6;

    private final Orders orders;
    private final StockReservations reservations;
    private final OtherUnits others;
    private final Discrepancies discrepancies;
    private final Payments payments;
    private final Clock clock;

    Shortages(
            Orders orders,
            StockReservations reservations,
            OtherUnits others,
            Discrepancies discrepancies,
            Payments payments,
            Clock clock) {
        this.orders = orders;
        this.reservations = reservations;
        this.others = others;
        this.discrepancies = discrepancies;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Units of a lot in a warehouse that a paid order waits for will not leave: they are taken out of its parcels that are
     * not handed over yet, all or none, once per reference. What follows is done now or by the sweep.
     *
     * @param reference names the finding: a recall, the key of a short pick
     * @throws NotFound when there is no such order
     */
    public ShortageOutcome open(
            String order,
            String warehouse,
            String sku,
            String lot,
            int units,
            ShortageCause cause,
            String reference,
            String actor) {
        return open(order, new Finding(warehouse, null, sku, lot, units, cause, reference, actor, null, now()));
    }

    ShortageOutcome open(String order, Finding finding) {
        var outcome = orders.change(order, found -> Shortfalls.open(found, finding));
        if (!(outcome instanceof ShortageOutcome.Opened opened)) return outcome;
        var walked = walkNowOrLater(opened.order());
        return new ShortageOutcome.Opened(walked, Shortfalls.of(walked, finding.reference()));
    }

    /**
     * The buyer waits, or wants the money back. What follows is for {@link OrderClosing}.
     *
     * @throws NotFound when this account has no such order, or it no such shortage
     * @throws ShortageDecided when there is nothing to choose any more; the same choice again changes nothing
     */
    Order choose(String account, String id, int number, ShortageChoice choice) {
        var order = orders.ofAccount(account, id);
        return orders.change(order.id(), found -> Shortfalls.choose(found, number, choice, now()));
    }

    /** Takes every step that is due; a repeat takes none. */
    Order walk(Order order) {
        var walked = order;
        for (var shortage : order.shortages()) walked = walk(walked, shortage.number());
        return walked;
    }

    /** What has been taken out of the parcels comes off its promise, so that orders and holds say the same. */
    Order takeOut(Order order) {
        var walked = order;
        for (var shortage : order.shortages()) {
            if (shortage.state() == ShortageState.LEAVING) walked = takeOut(walked, shortage);
        }
        return walked;
    }

    private Order walkNowOrLater(Order order) {
        try {
            return walk(order);
        } catch (RuntimeException failed) {
            log.warn("What is short in {} goes on by the sweep", order.id(), failed);
            return order;
        }
    }

    private Order walk(Order order, int number) {
        var walked = order;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            var before = Objects.requireNonNull(walked.shortage(number));
            walked = step(walked, before);
            if (before.equals(walked.shortage(number))) break;
        }
        return walked;
    }

    private Order step(Order order, Shortage shortage) {
        if (shortage.state() == ShortageState.LEAVING) return takeOut(order, shortage);
        if (order.status() == OrderStatus.CANCELLED) return order; // its closing gives all back
        return switch (shortage.state()) {
            case SEEKING -> seek(order, shortage);
            case WAITING -> shortage.isDue(now()) ? seek(order, shortage) : order;
            case FOUND -> confirm(order, shortage);
            case REFUNDING -> refund(order, shortage);
            case LEAVING, RESOLVED, ASKED, REFUNDED, DROPPED -> order;
        };
    }

    private Order takeOut(Order order, Shortage shortage) {
        if (shortage.isCancelled()) return giveBack(order, shortage);
        reservations.takeOut(Promises.missing(order, shortage));
        if (shortage.cause() == ShortageCause.NOT_FOUND) discrepancies.openOnce(order.id(), shortage);
        return orders.change(order.id(), now -> Shortfalls.taken(now, shortage.number()));
    }

    private Order giveBack(Order order, Shortage shortage) {
        reservations.giveBack(Promises.missing(order, shortage));
        return orders.change(order.id(), now -> Shortfalls.givenBack(now, shortage.number()));
    }

    private Order seek(Order order, Shortage shortage) {
        var found =
                order.hasNoOthersFor(shortage) ? List.<Found>of() : others.hold(order, shortage, now().plus(HOLD_FOR));
        return orders.change(order.id(), now -> Shortfalls.looked(now, shortage, found, nextTry()));
    }

    private Order confirm(Order order, Shortage shortage) {
        var demands = Promises.found(order, shortage);
        if (reservations.confirm(demands)) {
            return orders.change(order.id(), now -> Shortfalls.resolved(now, shortage));
        }
        reservations.release(demands);
        return orders.change(order.id(), now -> Shortfalls.lapsed(now, shortage));
    }

    private Order refund(Order order, Shortage shortage) {
        var id = ShortageRefund.id(order, shortage);
        order.refunds().stream()
                .filter(due -> due.id().equals(id))
                .forEach(due -> payments.refund(order.id(), due.id(), due.sum(), due.reason()));
        return orders.change(order.id(), now -> Shortfalls.refunded(now, shortage.number()));
    }

    private Instant nextTry() {
        long every = TRY_EVERY.toMillis();
        return Instant.ofEpochMilli((clock.millis() / every + 1) * every);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
