package yonghuang.payments;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.payments.provider.ProviderEvent;
import yonghuang.payments.provider.SandboxPaymentProvider;
import yonghuang.shared.Sweep;

/** Hears the sandbox out about money that came after its cancel, until it is settled: it is never dropped. */
class LateMoneySweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(LateMoneySweep.class);

    private final SandboxPaymentProvider sandbox;
    private final Payments payments;

    LateMoneySweep(SandboxPaymentProvider sandbox, Payments payments) {
        this.sandbox = sandbox;
        this.payments = payments;
    }

    @Override
    public String name() {
        return "late money";
    }

    @Override
    public void run() {
        sandbox.lateMoney().forEach(this::settle);
    }

    private void settle(ProviderEvent late) {
        try {
            payments.settle(late.reference());
            sandbox.acknowledge(late);
        } catch (RuntimeException failed) {
            log.warn("late money of {} is not settled yet: {}", late.reference(), failed.toString());
        }
    }
}
