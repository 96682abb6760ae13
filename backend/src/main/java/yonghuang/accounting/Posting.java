package yonghuang.accounting;

/**
 * One side of an entry: either a debit or a credit, never both.
 *
 * @param account as {@link BookAccount} names it
 * @param debit fen
 * @param credit fen
 */
public record Posting(String account, long debit, long credit) {
    public Posting {
        boolean one = debit > 0 && credit == 0 || debit == 0 && credit > 0;
        if (!one) throw new IllegalArgumentException("a posting has one positive side, was " + debit + "/" + credit);
    }
}
