package yonghuang.orders;

import java.util.List;
import yonghuang.orders.shortage.Shortage;

/** What came of telling that promised units are missing. */
public sealed interface ShortageOutcome {
    /**
     * Taken out of the order, now or earlier under the same reference.
     *
     * @param shortages one for each line they were taken from, as far as the shop is with them
     */
    record Opened(Order order, List<Shortage> shortages) implements ShortageOutcome {}

    /** Nothing was taken. @param there units of the lot that the order still waits for in that warehouse */
    record TooFew(int there) implements ShortageOutcome {}
}
