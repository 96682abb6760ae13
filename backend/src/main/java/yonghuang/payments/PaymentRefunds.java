package yonghuang.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.payments.provider.RefundState;
import yonghuang.shared.Money;

/** Gives money back: entered in the payment first, then asked of the provider under one key until it has succeeded. */
class PaymentRefunds {
    private static final Logger log = LoggerFactory.getLogger(PaymentRefunds.class);

    private final PaymentDocuments payments;
    private final PaymentProvider provider;
    private final PaymentAlerts alerts;
    private final Clock clock;

    PaymentRefunds(PaymentDocuments payments, PaymentProvider provider, PaymentAlerts alerts, Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when more would go back than is left */
    Payment refund(Payment payment, String refund, Money sum, String reason) {
        var now = now();
        var entered = payments.change(payment.id(), current -> current.refund(refund, sum.amount(), reason, now));
        return carryOut(entered, refund);
    }

    /** Asks the provider for an entered refund; a provider that fails or is away leaves it to the sweep. */
    Payment carryOut(Payment payment, String refund) {
        var owed = payment.findRefund(refund);
        if (owed == null || owed.isDone()) return payment;
        return record(payment, refund, ask(payment, owed));
    }

    /** Looks first what became of an earlier try; while nobody can say, nothing is asked for again. */
    Payment resume(Payment payment, OwedRefund owed) {
        var intent = payment.attempt(owed.attempt()).intent();
        var state = attempted(payment, owed, () -> provider.refundState(intent, owed.id()));
        boolean newlyFailed = state == RefundState.FAILED && owed.status() == RefundStatus.PENDING;
        boolean mayAsk = state == RefundState.NONE || state == RefundState.FAILED;
        return newlyFailed || !mayAsk ? record(payment, owed.id(), state) : carryOut(payment, owed.id());
    }

    /** The provider has news of a refund: also one that was done may have bounced, which the office gets to know. */
    void lookAgain(Payment payment) {
        for (var owed : payment.refunds()) {
            if (owed.isDone()) lookForBounce(payment, owed);
            else resume(payment, owed);
        }
    }

    private void lookForBounce(Payment payment, OwedRefund owed) {
        var attempt = payment.attempt(owed.attempt());
        if (provider.refundState(attempt.intent(), owed.id()) != RefundState.FAILED) return;
        alerts.raise(PaymentAlert.refundBounced(payment, attempt, owed, now()));
        payments.change(payment.id(), current -> current.refundBounced(owed.id(), now()));
    }

    private RefundState ask(Payment payment, OwedRefund owed) {
        var intent = payment.attempt(owed.attempt()).intent();
        var key = owed.key(payment.id());
        return attempted(payment, owed, () -> provider.refund(intent, owed.id(), Money.fen(owed.sum()), key));
    }

    private static RefundState attempted(Payment payment, OwedRefund owed, Supplier<RefundState> call) {
        try {
            return call.get();
        } catch (RuntimeException unreachable) {
            log.warn(
                    "refund {} of payment {} will be tried again: {}", owed.id(), payment.id(), unreachable.toString());
            return RefundState.UNKNOWN;
        }
    }

    private Payment record(Payment payment, String refund, RefundState state) {
        var now = now();
        return payments.change(
                payment.id(),
                current -> current.refundTried(refund, owed -> switch (state) {
                    case SUCCEEDED -> owed.done(now);
                    case FAILED -> owed.tried(RefundStatus.FAILED, now);
                    case NONE, PENDING, UNKNOWN -> owed.tried(RefundStatus.PENDING, now);
                }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
