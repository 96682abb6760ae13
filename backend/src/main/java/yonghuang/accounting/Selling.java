package yonghuang.accounting;

import static yonghuang.accounting.BookAccount.BUYERS;
import static yonghuang.accounting.BookAccount.COMMISSION;
import static yonghuang.accounting.BookAccount.DISCOUNT;
import static yonghuang.accounting.BookAccount.SHIPPING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import yonghuang.accounting.JournalEntry.Cause;
import yonghuang.accounting.StatementLine.Kind;
import yonghuang.orders.Order;
import yonghuang.orders.OrderLine;
import yonghuang.orders.RefundDue;
import yonghuang.pricing.FundedBy;
import yonghuang.shared.Channel;

/** What a paid order and what it owes back mean in the books. Pure. */
final class Selling {
    private Selling() {}

    /** What of a line's discount its merchant pays for, in fen; the shop pays for the rest. */
    private static long merchantsPart(OrderLine line) {
        return line.discountBy().stream()
                .filter(part -> part.fundedBy() == FundedBy.MERCHANT)
                .mapToLong(part -> part.amount().amount())
                .sum();
    }

    /** Every order is the shop's own; orders of other channels are not taken yet. */
    static Channel channelOf(Order order) {
        return Channel.SHOP;
    }

    static String paidId(String order) {
        return "paid:" + order;
    }

    static String owedId(String order, String refund) {
        return "owed:" + order + ":" + refund;
    }

    /** What the buyer paid goes to those who are owed it. */
    static JournalEntry paid(Order order, RateTable rates) {
        var purchase = order.purchase();
        var postings = new Postings();
        var lines = new ArrayList<StatementLine>();
        for (var line : purchase.lines()) {
            var sold = sold(line, lines.size() + 1, rates.rateOf(line.category(), channelOf(order)));
            postings.debit(BUYERS, line.net().amount())
                    .debit(DISCOUNT, sold.worth() - line.net().amount());
            postings.credit(BookAccount.of(sold.merchant()), sold.net()).credit(COMMISSION, sold.commission());
            lines.add(sold);
        }
        long shipping = purchase.shippingTotal().amount();
        postings.debit(BUYERS, shipping).credit(SHIPPING, shipping);
        var at = Objects.requireNonNull(order.paidAt());
        return JournalEntry.of(paidId(order.id()), Cause.PAID, at, order.id(), postings, lines);
    }

    private static StatementLine sold(OrderLine line, int number, Rate rate) {
        long gross = line.total().amount();
        long discount = merchantsPart(line);
        long commission = rate.of(line.net().amount());
        return new StatementLine(
                line.merchant() == null ? BookAccount.NOBODY : line.merchant(),
                number,
                line.sku(),
                line.title(),
                line.units(),
                Kind.SALE,
                gross,
                discount,
                commission,
                gross - discount - commission);
    }

    /**
     * What an order owes back is taken from those who were owed it. Shares are counted from the first refund on, so that
     * all of them together take back exactly what was booked.
     *
     * @param paid what was booked when the order was paid
     * @param which index of the refund in the order
     */
    static JournalEntry owed(Order order, JournalEntry paid, int which, Instant now) {
        var due = order.refunds().get(which);
        var parts = PaidBack.of(order, which);
        var postings = new Postings().credit(BUYERS, due.sum().amount());
        var lines = new ArrayList<StatementLine>();
        long goods = 0;
        for (var part : parts) {
            var back = back(order, paid.lines().get(part.line() - 1), part);
            goods += part.goods();
            postings.debit(BookAccount.of(back.merchant()), back.net())
                    .debit(COMMISSION, back.commission())
                    .credit(DISCOUNT, back.worth() - part.goods());
            lines.add(back);
        }
        postings.debit(SHIPPING, due.sum().amount() - goods);
        return JournalEntry.of(owedId(order.id(), due.id()), Cause.OWED, now, order.id(), postings, lines);
    }

    private static StatementLine back(Order order, StatementLine sold, PaidBack part) {
        var line = order.purchase().lines().get(part.line() - 1);
        long net = line.net().amount();
        long discount = part.shareOf(merchantsPart(line), line);
        long shops = part.shareOf(line.discount().amount() - merchantsPart(line), line);
        long commission = net == 0
                ? 0
                : Rate.share(sold.commission(), part.goodsBefore() + part.goods(), net)
                        - Rate.share(sold.commission(), part.goodsBefore(), net);
        long gross = part.goods() + shops + discount;
        return new StatementLine(
                sold.merchant(),
                sold.line(),
                sold.sku(),
                sold.title(),
                part.units(),
                Kind.REFUND,
                gross,
                discount,
                commission,
                gross - discount - commission);
    }

    /**
     * Of one line, what a refund pays back and what those before it did.
     *
     * @param units 0 where an old refund does not say
     * @param goods fen
     */
    record PaidBack(int line, int unitsBefore, int units, long goodsBefore, long goods) {
        /** Of a sum that belongs to all units of the line. */
        long shareOf(long sum, OrderLine of) {
            return Rate.share(sum, unitsBefore + units, of.units()) - Rate.share(sum, unitsBefore, of.units());
        }

        static List<PaidBack> of(Order order, int which) {
            int[] units = new int[order.purchase().lines().size()];
            long[] goods = new long[units.length];
            List<PaidBack> last = List.of();
            for (int i = 0; i <= which; i++) {
                last = of(order, order.refunds().get(i), units, goods);
                for (var part : last) {
                    units[part.line() - 1] += part.units();
                    goods[part.line() - 1] += part.goods();
                }
            }
            return last;
        }

        private static List<PaidBack> of(Order order, RefundDue due, int[] units, long[] goods) {
            var parts = due.parts() == null ? guessed(order, due, goods) : due.parts();
            return parts.stream()
                    .map(part -> new PaidBack(
                            part.line(),
                            units[part.line() - 1],
                            part.units(),
                            goods[part.line() - 1],
                            part.goods().amount()))
                    .toList();
        }

        /** A refund of before it was written down what for: goods line by line, the rest shipping. */
        private static List<RefundDue.Part> guessed(Order order, RefundDue due, long[] goods) {
            var parts = new ArrayList<RefundDue.Part>();
            long rest = due.sum().amount();
            for (int line = 1; line <= goods.length; line++) {
                var net = order.purchase().lines().get(line - 1).net().amount();
                long part = Math.min(rest, net - goods[line - 1]);
                if (part > 0) parts.add(new RefundDue.Part(line, 0, yonghuang.shared.Money.fen(part)));
                rest -= Math.max(part, 0);
            }
            return parts;
        }
    }
}
