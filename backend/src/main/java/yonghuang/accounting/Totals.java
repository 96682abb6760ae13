package yonghuang.accounting;

/**
 * Sums of many entries, in fen.
 *
 * @param sales gross less the merchants' own discounts
 * @param refunds likewise, of what was paid back
 * @param commission of the sales, less that of what was paid back
 * @param lines how many lines of statements
 */
record Totals(long debit, long credit, long sales, long refunds, long commission, long lines) {
    static final Totals NOTHING = new Totals(0, 0, 0, 0, 0, 0);

    Totals plus(Posting posting) {
        return new Totals(debit + posting.debit(), credit + posting.credit(), sales, refunds, commission, lines);
    }

    Totals plus(StatementLine line) {
        return switch (line.kind()) {
            case SALE ->
                new Totals(debit, credit, sales + line.worth(), refunds, commission + line.commission(), lines + 1);
            case REFUND ->
                new Totals(debit, credit, sales, refunds + line.worth(), commission - line.commission(), lines + 1);
        };
    }

    /** What the merchant is owed for it; below zero when more went back than was sold. */
    long payable() {
        return sales - refunds - commission;
    }
}
