package yonghuang.orders.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.Demand;
import yonghuang.inventory.StockReservations;
import yonghuang.inventory.StockReservations.OpenHold;
import yonghuang.orders.Order;
import yonghuang.orders.Orders;
import yonghuang.orders.RefundDue;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.payments.Payments;
import yonghuang.payments.Payments.Refund;
import yonghuang.payments.Payments.Summary;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Money;

/**
 * Compares orders with the holds on stock and with the money. What is on its way while it looks (the shop goes on
 * selling) is no difference: only what is found twice in a row is told.
 */
@Component
class OrderCheck implements ConsistencyCheck {
    private static final int AT_ONCE = 500;

    private final Orders orders;
    private final StockReservations reservations;
    private final Payments payments;
    private final Clock clock;

    OrderCheck(Orders orders, StockReservations reservations, Payments payments, Clock clock) {
        this.orders = orders;
        this.reservations = reservations;
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Report run() {
        return Report.confirmed(this::look);
    }

    private Report look() {
        var look = new Look(openHolds(), clock.instant());
        try (var all = orders.all()) {
            var some = new ArrayList<Order>(AT_ONCE);
            all.forEach(order -> {
                some.add(order);
                if (some.size() == AT_ONCE) compare(look, some);
            });
            compare(look, some);
        }
        look.holds.forEach((demand, hold) -> look.superfluous(demand, hold, "no order has it"));
        return new Report(look.checked, look.differences);
    }

    private Map<Demand, OpenHold> openHolds() {
        try (var holds = reservations.openHolds()) {
            return holds.filter(hold -> !hold.isOfTransfer())
                    .collect(Collectors.toMap(OpenHold::demand, hold -> hold, (a, b) -> a, HashMap::new));
        }
    }

    private void compare(Look look, List<Order> some) {
        var money = payments.findAll(some.stream().map(Order::id).toList());
        for (var order : some) {
            look.checked++;
            look.compareHolds(order);
            look.compareReturns(order);
            look.compareMoney(order, money.get(order.id()));
        }
        some.clear();
    }

    /** One pass; {@code holds} keeps what no order has claimed so far. */
    private static final class Look {
        final Map<Demand, OpenHold> holds;
        final Instant now;
        final List<Difference> differences = new ArrayList<>();
        long checked;

        Look(Map<Demand, OpenHold> holds, Instant now) {
            this.holds = holds;
            this.now = now;
        }

        void compareHolds(Order order) {
            for (var parcel : order.parcels()) {
                boolean due = isHeld(order, parcel.status());
                for (var demand : order.demandsOf(parcel)) {
                    var hold = holds.remove(demand);
                    if (hold == null && due) tell(demand, "held for " + order.status(), "no hold");
                    if (hold == null) continue;
                    boolean allocated = hold.until() == null;
                    if (order.paidAt() == null && allocated)
                        tell(demand, "held until paid", "allocated, " + order.status());
                    if (order.paidAt() != null && !allocated) tell(demand, "allocated", "held until " + hold.until());
                    if (order.paidAt() != null && !due)
                        superfluous(demand, hold, order.status() + ", " + parcel.status());
                }
            }
            for (var shortage : order.shortages()) compareHolds(order, shortage);
        }

        /** What was found for it may lapse before it is for good; what is leaving is promised until it is set apart. */
        private void compareHolds(Order order, Shortage shortage) {
            boolean due = isHeld(order, ParcelStatus.TO_PICK);
            for (var demand : order.demandsOf(shortage)) {
                var hold = holds.remove(demand);
                boolean leaving = shortage.state() == ShortageState.LEAVING;
                if (hold == null && due && leaving) tell(demand, "held for " + shortage.state(), "no hold");
                if (hold != null && !due) superfluous(demand, hold, order.status() + ", " + shortage.state());
            }
        }

        private boolean isHeld(Order order, ParcelStatus parcel) {
            return switch (order.status()) {
                case AWAITING_PAYMENT -> !now.isAfter(order.purchase().payBy());
                case PAID, PARTLY_SHIPPED -> !parcel.hasLeft();
                default -> false;
            };
        }

        /** A hold nobody owns lapses by itself; one without an end never would. */
        void superfluous(Demand demand, OpenHold hold, String why) {
            if (hold.until() == null) tell(demand, "no hold", "allocated, but " + why);
        }

        /** Nobody returns more than came or left for them, and nothing is paid back twice. */
        void compareReturns(Order order) {
            for (int line = 1; line <= order.purchase().lines().size(); line++) {
                int number = line;
                int left = order.parcels().stream()
                        .filter(parcel -> parcel.status().hasLeft())
                        .mapToInt(parcel -> parcel.unitsOf(number))
                        .sum();
                if (order.returnedUnits(line) > left) {
                    tell(
                            "returns",
                            order.id() + ":" + line,
                            "at most " + left + " units",
                            "" + order.returnedUnits(line));
                }
            }
        }

        void compareMoney(Order order, @Nullable Summary payment) {
            var total = order.purchase().total();
            if (payment == null) {
                if (order.paidAt() != null) tell("money", order.id(), "a payment of " + total.amount(), "none");
                return;
            }
            if (!payment.due().equals(total)) tell("due", order.id(), total, payment.due());
            if (order.paidAt() != null) comparePaid(order, payment);
            else if (!payment.captured().equals(goingBack(payment.refunds()))) {
                tell("kept", order.id(), Money.ZERO, payment.captured());
            }
        }

        private void comparePaid(Order order, Summary payment) {
            if (!payment.captured().equals(order.purchase().total())) {
                tell("captured", order.id(), order.purchase().total(), payment.captured());
            }
            var back = goingBack(payment.refunds());
            var owed = owed(order, payment);
            if (!order.closing() && !owed.equals(back)) tell("refunds", order.id(), owed, back);
        }

        /** What the order is only about to ask of payments counts once payments knows it. */
        private static Money owed(Order order, Summary payment) {
            var known = payment.refunds().stream().map(Refund::id).collect(Collectors.toSet());
            return order.refunds().stream()
                    .filter(due -> known.contains(due.id()) || !order.isAboutToAsk(due))
                    .map(RefundDue::sum)
                    .reduce(Money.ZERO, Money::plus);
        }

        /** A refund that failed is tried again, so it counts. */
        private static Money goingBack(List<Refund> refunds) {
            return refunds.stream().map(Refund::sum).reduce(Money.ZERO, Money::plus);
        }

        private void tell(Demand demand, String expected, String found) {
            tell("holds", demand.reservation() + " " + demand.sku() + "@" + demand.warehouse(), expected, found);
        }

        private void tell(String what, String order, Money expected, Money found) {
            tell(what, order, expected.amount() + " fen", found.amount() + " fen");
        }

        private void tell(String what, String subject, String expected, String found) {
            differences.add(new Difference("orders: " + what, subject, expected, found));
        }
    }
}
