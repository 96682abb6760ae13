package yonghuang.accounting;

import java.time.YearMonth;
import java.util.Map;

/** What merchants were paid already. Implemented by the payouts. */
public interface PaidOut {
    /** @return fen by the month they were for; months without are left out */
    Map<YearMonth, Long> of(String merchant);
}
