package yonghuang.payments;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.shared.Sweep;

/** Takes up events that were received and not settled, each after its own growing pause, and forgets very old ones. */
class UnsettledEventsSweep implements Sweep {
    private static final int MOST = 200;
    private static final Logger log = LoggerFactory.getLogger(UnsettledEventsSweep.class);

    private final EventLedger ledger;
    private final ProviderEvents events;
    private final Clock clock;

    UnsettledEventsSweep(EventLedger ledger, ProviderEvents events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unsettled provider events";
    }

    @Override
    public void run() {
        ledger.unsettled(clock.instant(), MOST).forEach(this::settle);
        ledger.forgetOld(clock.instant(), MOST);
    }

    private void settle(HeardEvent event) {
        try {
            events.settle(event);
        } catch (RuntimeException failed) {
            log.warn("event {} is not settled yet: {}", event.id(), failed.toString());
        }
    }
}
