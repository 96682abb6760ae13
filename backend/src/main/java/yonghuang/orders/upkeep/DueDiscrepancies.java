package yonghuang.orders.upkeep;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.orders.shortage.Discrepancies;
import yonghuang.shared.Sweep;

/** Lets the stock follow what was decided about units that were not found. */
@Component
class DueDiscrepancies implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(DueDiscrepancies.class);
    private static final int MOST = 1_000;

    private final Discrepancies discrepancies;
    private final Clock clock;

    DueDiscrepancies(Discrepancies discrepancies, Clock clock) {
        this.discrepancies = discrepancies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-discrepancies";
    }

    @Override
    public void run() {
        for (var id : discrepancies.due(clock.instant(), MOST)) attend(id);
    }

    private void attend(String id) {
        try {
            discrepancies.attend(id);
        } catch (RuntimeException failed) {
            log.warn("Discrepancy {} stays due", id, failed);
        }
    }
}
