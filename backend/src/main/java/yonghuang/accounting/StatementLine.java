package yonghuang.accounting;

/**
 * What one line of an order brought its merchant, or took back. All sums are fen and never negative; the kind says which way
 * they go: net = gross − discount − commission.
 *
 * @param line number of the order line, from 1
 * @param units 0 where an old refund does not say
 * @param discount the part the merchant pays for
 * @param net what the merchant is owed for it, or owes back
 */
public record StatementLine(
        String merchant,
        int line,
        String sku,
        String title,
        int units,
        Kind kind,
        long gross,
        long discount,
        long commission,
        long net) {
    public enum Kind {
        SALE,
        REFUND
    }

    public StatementLine {
        if (net != gross - discount - commission) throw new IllegalArgumentException("a line that does not add up");
    }

    /** What the buyer's side of it is to the merchant: gross less the merchant's own discount. */
    long worth() {
        return gross - discount;
    }
}
