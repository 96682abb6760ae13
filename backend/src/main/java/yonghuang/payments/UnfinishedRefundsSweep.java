package yonghuang.payments;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.shared.Sweep;

/** Tries refunds again that were entered and have not succeeded, each after its own growing pause, with the same key. */
class UnfinishedRefundsSweep implements Sweep {
    private static final int MOST = 500;
    private static final Logger log = LoggerFactory.getLogger(UnfinishedRefundsSweep.class);

    private final PaymentDocuments payments;
    private final PaymentRefunds refunds;
    private final Clock clock;

    UnfinishedRefundsSweep(PaymentDocuments payments, PaymentRefunds refunds, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unfinished refunds";
    }

    @Override
    public void run() {
        var now = clock.instant();
        for (var payment : payments.refundsDue(now, MOST)) {
            payment.refunds().stream().filter(owed -> isDue(owed, now)).forEach(owed -> resume(payment, owed));
        }
    }

    private static boolean isDue(OwedRefund owed, Instant now) {
        return owed.nextTryAt() != null && !owed.nextTryAt().isAfter(now);
    }

    private void resume(Payment payment, OwedRefund owed) {
        try {
            refunds.resume(payment, owed);
        } catch (RuntimeException failed) {
            log.warn("refund {} of payment {} is not finished yet: {}", owed.id(), payment.id(), failed.toString());
        }
    }
}
