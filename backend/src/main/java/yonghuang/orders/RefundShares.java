package yonghuang.orders;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Map;
import yonghuang.orders.RefundDue.Part;
import yonghuang.shared.Money;

/**
 * What goes back for units of an order. Each line's price after discount is shared out over its units so that, whatever
 * the pieces, all of them together are what the line costs, to the fen. Pure.
 */
final class RefundShares {
    private RefundShares() {}

    /**
     * The goods' share, without shipping.
     *
     * @param units by number of the order line, from 1
     * @throws IllegalArgumentException when a line has fewer units left that are not paid back yet
     */
    static RefundDue of(Order order, String id, Map<Integer, Integer> units, String reason) {
        var parts = new ArrayList<Part>();
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> parts.add(part(order, each.getKey(), each.getValue())));
        var goods = parts.stream().map(Part::goods).reduce(Money.ZERO, Money::plus);
        return new RefundDue(id, goods, reason, parts);
    }

    /** All that is not owed back yet, shipping included. */
    static RefundDue rest(Order order, String id, String reason) {
        if (order.refunds().stream().anyMatch(due -> due.parts() == null)) {
            return new RefundDue(id, order.notYetRefunded(), reason, null); // nobody knows what those were for
        }
        var parts = new ArrayList<Part>();
        for (int line = 1; line <= order.purchase().lines().size(); line++) {
            int left = order.purchase().lines().get(line - 1).units() - paidBack(order, line);
            if (left > 0) parts.add(part(order, line, left));
        }
        return new RefundDue(id, order.notYetRefunded(), reason, parts);
    }

    /** Units of a line whose money is owed back already. */
    static int paidBack(Order order, int line) {
        return order.refunds().stream()
                .filter(due -> due.parts() != null)
                .flatMap(due -> due.parts().stream())
                .filter(part -> part.line() == line)
                .mapToInt(Part::units)
                .sum();
    }

    private static Part part(Order order, int number, int units) {
        var line = order.purchase().lines().get(number - 1);
        int before = paidBack(order, number);
        if (units <= 0 || before + units > line.units()) {
            throw new IllegalArgumentException(units + " units of line " + number + " back, but " + before + " of "
                    + line.units() + " are already");
        }
        return new Part(number, units, share(line, before + units).minus(share(line, before)));
    }

    /** Of the first units of a line. */
    private static Money share(OrderLine line, int units) {
        return Money.fen(BigInteger.valueOf(line.net().amount())
                .multiply(BigInteger.valueOf(units))
                .divide(BigInteger.valueOf(line.units()))
                .longValueExact());
    }
}
