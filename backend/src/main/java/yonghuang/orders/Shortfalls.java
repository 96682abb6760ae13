package yonghuang.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import yonghuang.documents.Change;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelLine;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.Found;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;

/** The rules of units that are short, on the order's document. Pure. */
final class Shortfalls {
    private Shortfalls() {}

    /** Takes the units out of the open parcels, all or none, once per reference. */
    static Change<Order, ShortageOutcome> open(Order order, Finding finding) {
        var known = of(order, finding.reference());
        if (!known.isEmpty()) return Change.unchanged(new ShortageOutcome.Opened(order, known));
        int there = there(order, finding);
        if (finding.units() > there) return Change.unchanged(new ShortageOutcome.TooFew(there));
        var next = takenFrom(order, finding);
        return Change.changed(next, new ShortageOutcome.Opened(next, of(next, finding.reference())));
    }

    static List<Shortage> of(Order order, String reference) {
        return order.shortages().stream()
                .filter(shortage -> shortage.reference().equals(reference))
                .toList();
    }

    private static int there(Order order, Finding finding) {
        if (order.paidAt() == null) return 0;
        return order.parcels().stream()
                .filter(finding::concerns)
                .flatMap(parcel -> parcel.lines().stream())
                .filter(line -> line.sku().equals(finding.sku()))
                .mapToInt(line -> line.unitsIn(finding.lot()))
                .sum();
    }

    private static Order takenFrom(Order order, Finding finding) {
        var parcels = new ArrayList<Parcel>();
        var shortages = new ArrayList<>(order.shortages());
        int left = finding.units();
        for (var parcel : order.parcels()) {
            var rest = parcel;
            for (var line : finding.concerns(parcel) ? parcel.lines() : List.<ParcelLine>of()) {
                boolean same = line.sku().equals(finding.sku());
                int taken = same ? Math.min(left, line.unitsIn(finding.lot())) : 0;
                if (taken == 0) continue;
                rest = rest.without(line, finding.lot(), taken);
                shortages.add(opened(shortages.size() + 1, parcel, line, taken, finding));
                left -= taken;
            }
            parcels.add(rest);
        }
        return order.withShortages(shortages, parcels, order.refunds());
    }

    static Shortage opened(int number, Parcel parcel, ParcelLine line, int units, Finding finding) {
        return new Shortage(
                number,
                line.line(),
                line.instead(),
                line.sku(),
                finding.lot(),
                parcel.warehouse(),
                parcel.name(),
                units,
                finding.cause(),
                finding.reference(),
                finding.actor(),
                finding.note(),
                finding.at(),
                ShortageState.LEAVING,
                1,
                List.of(),
                null);
    }

    /** Its units are set apart; others may be looked for. */
    static Change<Order, Order> taken(Order order, int number) {
        return move(order, number, shortage -> shortage.state() == ShortageState.LEAVING, Shortage::seeking);
    }

    /** Units the buyer does not want are free again; their money may go. */
    static Change<Order, Order> givenBack(Order order, int number) {
        return move(
                order,
                number,
                shortage -> shortage.isCancelled() && shortage.state() == ShortageState.LEAVING,
                shortage -> shortage.ended(ShortageState.REFUNDING));
    }

    /** @param found empty when nothing is there; then tried again at that time, if the buyer waits */
    static Change<Order, Order> looked(Order order, Shortage asked, List<Found> found, Instant again) {
        if (order.status() == OrderStatus.CANCELLED) return Change.unchanged(order);
        return move(
                order,
                asked.number(),
                asked::equals,
                shortage -> found.isEmpty() ? shortage.notFound(again) : shortage.found(found));
    }

    /** What was found lapsed before it was held for good. */
    static Change<Order, Order> lapsed(Order order, Shortage asked) {
        if (order.status() == OrderStatus.CANCELLED) return Change.unchanged(order);
        return move(order, asked.number(), asked::equals, Shortage::seekingAgain);
    }

    /** What was found is held for good: it goes into the parcel of its warehouse, or another one where that is packed. */
    static Change<Order, Order> resolved(Order order, Shortage asked) {
        boolean same = order.status() != OrderStatus.CANCELLED && asked.equals(order.shortage(asked.number()));
        if (!same) return Change.unchanged(order);
        var parcels = new ArrayList<>(order.parcels());
        for (var found : asked.found()) {
            var line =
                    new ParcelLine(asked.line(), asked.sku(), found.units(), found.parts(), List.of(), asked.promise());
            put(parcels, found.warehouse(), line);
        }
        return changed(order, asked.ended(ShortageState.RESOLVED), parcels, order.refunds());
    }

    private static void put(List<Parcel> parcels, String warehouse, ParcelLine line) {
        int last = 0;
        for (int i = 0; i < parcels.size(); i++) {
            var parcel = parcels.get(i);
            if (!parcel.warehouse().equals(warehouse)) continue;
            boolean emptied =
                    parcel.status() == ParcelStatus.CANCELLED && parcel.lines().isEmpty();
            if (parcel.takesMore() || emptied) {
                parcels.set(i, parcel.with(line));
                return;
            }
            last = parcel.again() == null ? 1 : parcel.again();
        }
        parcels.add(Parcel.toPick(warehouse, last == 0 ? null : last + 1, List.of(line)));
    }

    /**
     * The buyer waits, or wants the money of these units: their share, or all that is left when nothing else is.
     *
     * @throws NotFound when there is no such shortage
     * @throws ShortageDecided when it is not the buyer's to decide any more
     * @throws InvalidInput when the buyer would wait for what never comes: units of one lot near its expiry
     */
    static Change<Order, Order> choose(Order order, int number, ShortageChoice choice, Instant now) {
        var shortage = order.shortage(number);
        if (shortage == null || shortage.isCancelled()) throw new NotFound();
        boolean again = switch (choice) {
            case WAIT -> shortage.state() == ShortageState.WAITING;
            case REFUND -> shortage.state() == ShortageState.REFUNDING || shortage.state() == ShortageState.REFUNDED;
        };
        if (again) return Change.unchanged(order);
        if (order.status() == OrderStatus.CANCELLED) throw new ShortageDecided(ShortageState.DROPPED);
        if (!shortage.state().isOpenToChoice()) throw new ShortageDecided(shortage.state());
        if (choice == ShortageChoice.WAIT && order.hasNoOthersFor(shortage)) {
            throw new InvalidInput(
                    "choice", "must be REFUND: there are no others of this near-expiry lot", "只能选择 REFUND：该临期批次没有其他货品");
        }
        if (choice == ShortageChoice.WAIT) return move(order, number, any -> true, one -> one.waiting(now));
        var owed = new ArrayList<>(order.refunds());
        var due = ShortageRefund.of(order, shortage);
        if (due.sum().amount() > 0) owed.add(due); // nothing is owed for what was free
        return changed(order, shortage.ended(ShortageState.REFUNDING), order.parcels(), owed);
    }

    /** The payment knows of the refund. */
    static Change<Order, Order> refunded(Order order, int number) {
        return move(
                order,
                number,
                shortage -> shortage.state() == ShortageState.REFUNDING,
                shortage -> shortage.ended(ShortageState.REFUNDED));
    }

    /** Units of a line whose money went back because they could not be had. */
    static int refundedShort(Order order, int line) {
        return order.shortages().stream()
                .filter(shortage -> !shortage.isCancelled() && shortage.line() == line)
                .filter(shortage ->
                        shortage.state() == ShortageState.REFUNDING || shortage.state() == ShortageState.REFUNDED)
                .mapToInt(Shortage::units)
                .sum();
    }

    /** The order has ended, its stock and money are given back. */
    static List<Shortage> ended(List<Shortage> shortages) {
        return shortages.stream()
                .map(shortage -> switch (shortage.state()) {
                    case LEAVING, SEEKING, FOUND, ASKED, WAITING ->
                        shortage.ended(shortage.isCancelled() ? ShortageState.REFUNDED : ShortageState.DROPPED);
                    case REFUNDING -> shortage.ended(ShortageState.REFUNDED);
                    case RESOLVED, REFUNDED, DROPPED -> shortage;
                })
                .toList();
    }

    private static Change<Order, Order> move(
            Order order, int number, Predicate<Shortage> expected, UnaryOperator<Shortage> step) {
        var shortage = order.shortage(number);
        if (shortage == null || !expected.test(shortage)) return Change.unchanged(order);
        return changed(order, step.apply(shortage), order.parcels(), order.refunds());
    }

    private static Change<Order, Order> changed(
            Order order, Shortage moved, List<Parcel> parcels, List<RefundDue> owed) {
        var shortages = order.shortages().stream()
                .map(shortage -> shortage.number() == moved.number() ? moved : shortage)
                .toList();
        var next = order.withShortages(shortages, parcels, owed);
        return Change.changed(next, next);
    }
}
