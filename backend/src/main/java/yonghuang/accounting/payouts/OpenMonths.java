package yonghuang.accounting.payouts;

import java.time.YearMonth;
import java.util.List;
import yonghuang.accounting.Statement;

/** What may be paid for one month. Pure. */
final class OpenMonths {
    private OpenMonths() {}

    /**
     * What is open of the month, but never more than all months that are over come to together, less what went back since:
     * a refund for goods of a month that was paid is held back from the next payout.
     *
     * @param all every month of the merchant
     * @param current the month that is not over
     * @return fen; zero or less when nothing is to be paid
     */
    static long payable(List<Statement> all, YearMonth month, YearMonth current) {
        long open = 0;
        long together = 0;
        for (var each : all) {
            if (each.month().equals(month)) open = each.open();
            together += each.month().isBefore(current) ? each.open() : Math.min(0, each.open());
        }
        return Math.min(open, together);
    }
}
