package yonghuang.accounting.payouts;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/** Goes on with payouts that are approved and not paid, or paid and not in the books. */
@Component
class PayoutSweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(PayoutSweep.class);
    private static final int AT_ONCE = 50;

    private final Payouts payouts;
    private final PayoutDesk desk;
    private final Clock clock;

    PayoutSweep(Payouts payouts, PayoutDesk desk, Clock clock) {
        this.payouts = payouts;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payouts";
    }

    @Override
    public void run() {
        for (var payout : payouts.due(clock.instant(), AT_ONCE)) {
            try {
                desk.settle(payout);
            } catch (RuntimeException failed) {
                log.error("payout {} will be tried again", payout.id(), failed);
            }
        }
    }
}
