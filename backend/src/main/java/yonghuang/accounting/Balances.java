package yonghuang.accounting;

import java.util.List;
import org.springframework.stereotype.Component;

/** What stands in each account. */
@Component
public class Balances {
    /**
     * @param debit all debits, in fen; {@code credit} likewise
     */
    public record Balance(String account, long debit, long credit) {
        /** Above zero: the account holds or is owed; below: it owes. */
        public long balance() {
            return debit - credit;
        }
    }

    private final Sums sums;

    Balances(Sums sums) {
        this.sums = sums;
    }

    /** Every account, by name. */
    public List<Balance> all() {
        return sums.accounts().stream().map(Balances::of).toList();
    }

    private static Balance of(Sums.Summed summed) {
        var totals = summed.totals();
        return new Balance(summed.which().value(), totals.debit(), totals.credit());
    }
}
