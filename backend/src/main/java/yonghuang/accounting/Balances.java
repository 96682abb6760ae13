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
        return sums.accounts().stream().map(this::of).toList();
    }

    private Balance of(SumsOf which) {
        var totals = sums.of(which);
        return new Balance(which.value(), totals.debit(), totals.credit());
    }
}
