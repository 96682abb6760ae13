package yonghuang.accounting;

import java.time.YearMonth;

/**
 * One merchant's month, in fen.
 *
 * @param sales what was sold, less the merchant's own discounts
 * @param refunds of it or of earlier months, booked in this month
 * @param commission the shop's share of both
 * @param payable sales − refunds − commission; below zero when more went back than was sold
 * @param paid what was paid out for this month
 * @param open what is still owed for it
 * @param lines how many lines it has
 */
public record Statement(
        String merchant,
        YearMonth month,
        long sales,
        long refunds,
        long commission,
        long payable,
        long paid,
        long open,
        long lines) {
    static Statement of(String merchant, YearMonth month, Totals totals, long paid) {
        return new Statement(
                merchant,
                month,
                totals.sales(),
                totals.refunds(),
                totals.commission(),
                totals.payable(),
                paid,
                totals.payable() - paid,
                totals.lines());
    }
}
