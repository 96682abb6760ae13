package yonghuang.payments;

import static yonghuang.payments.CapturedMoney.Verdict.KEEP;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.payments.provider.IntentState;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.shared.Money;

/**
 * Brings our record to the provider's truth: the one way that request, webhook and sweep all take. Money is accepted by
 * whoever asked for it before it is recorded, so that a stop in between repeats the acceptance and never loses it.
 */
class PaymentSettlement {
    private static final Logger log = LoggerFactory.getLogger(PaymentSettlement.class);
    private static final String UNWANTED = "arrived too late";

    private final PaymentDocuments payments;
    private final PaymentProvider provider;
    private final PaymentRefunds refunds;
    private final PaymentAlerts alerts;
    private final Supplier<CapturedMoney> capturedMoney;
    private final Clock clock;

    /** @param capturedMoney asked at the first capture only: who accepts money is built on this module */
    PaymentSettlement(
            PaymentDocuments payments,
            PaymentProvider provider,
            PaymentRefunds refunds,
            PaymentAlerts alerts,
            Supplier<CapturedMoney> capturedMoney,
            Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.refunds = refunds;
        this.alerts = alerts;
        this.capturedMoney = capturedMoney;
        this.clock = clock;
    }

    Payment settle(Payment payment) {
        return settle(payment, payment.undecidedAttempts());
    }

    /** @param intent asked about whatever our record says of it: the provider has news */
    Payment settle(Payment payment, String intent) {
        var asked = payment.attempts().stream()
                .filter(attempt -> attempt.status().mayCapture()
                        || (!attempt.isCaptured() && attempt.intent().equals(intent)))
                .toList();
        return settle(payment, asked);
    }

    private Payment settle(Payment payment, List<Attempt> asked) {
        if (!payment.provider().equals(provider.name())) return payment;
        var current = payment;
        for (var attempt : asked) {
            current = bring(current, attempt, truth(current, attempt));
        }
        return current;
    }

    /**
     * Gives back what was captured at another sum than asked for; the provider is asked once more how much that is.
     *
     * @return the payment; unchanged when there is no such money
     */
    Payment giveBackOther(Payment payment, Attempt attempt) {
        if (!(provider.stateOf(attempt.intent()) instanceof IntentState.Captured captured)) return payment;
        if (!isOurMoney(captured) || captured.sum() == attempt.sum()) return payment;
        var now = now();
        var recorded = payments.change(
                payment.id(),
                current -> current.givenBack(attempt.n(), captured.sum(), captured.at(), Payment.OTHER_SUM, now));
        return refunds.carryOut(recorded, Payment.givingBack(attempt.n()));
    }

    /** Nothing shall be captured any more; what was captured meanwhile is settled like any other money. */
    Payment cancel(Payment payment) {
        if (payment.isCaptured() || !payment.provider().equals(provider.name())) return payment;
        var said = new LinkedHashMap<Attempt, IntentState>();
        payment.undecidedAttempts().forEach(attempt -> said.put(attempt, cancelAtProvider(attempt)));
        var cancelled = payments.change(payment.id(), current -> {
            var next = current.cancel();
            for (var each : said.entrySet()) next = next.said(each.getKey().n(), statusOf(each.getValue()));
            return next;
        });
        return said.values().stream().anyMatch(IntentState.Captured.class::isInstance) ? settle(cancelled) : cancelled;
    }

    /** The provider's word; an intent that a cancel did not reach is cancelled first. */
    private IntentState truth(Payment payment, Attempt attempt) {
        var state = provider.stateOf(attempt.intent());
        boolean leftOver = payment.cancelled() && state instanceof IntentState.RequiresPayment;
        return leftOver ? cancelAtProvider(attempt) : state;
    }

    private IntentState cancelAtProvider(Attempt attempt) {
        try {
            return provider.cancel(attempt.intent());
        } catch (RuntimeException unreachable) {
            log.warn("intent {} is not cancelled yet: {}", attempt.intent(), unreachable.toString());
            return new IntentState.Unknown();
        }
    }

    private Payment bring(Payment payment, Attempt attempt, IntentState state) {
        if (!(state instanceof IntentState.Captured captured)) return record(payment, attempt, statusOf(state));
        return fits(captured, attempt) ? captured(payment, attempt, captured) : suspect(payment, attempt, captured);
    }

    private boolean fits(IntentState.Captured captured, Attempt attempt) {
        return captured.sum() == attempt.sum() && isOurMoney(captured);
    }

    private boolean isOurMoney(IntentState.Captured captured) {
        return captured.currency().equals("CNY") && captured.live() == provider.live();
    }

    private Payment captured(Payment payment, Attempt attempt, IntentState.Captured captured) {
        var verdict = payment.isCaptured() ? KEEP : accept(payment, attempt, captured);
        var now = now();
        var recorded = payments.change(
                payment.id(),
                current -> verdict == KEEP
                        ? current.kept(attempt.n(), captured.at(), now)
                        : current.givenBack(attempt.n(), captured.at(), UNWANTED, now));
        return refunds.carryOut(recorded, Payment.givingBack(attempt.n()));
    }

    private CapturedMoney.Verdict accept(Payment payment, Attempt attempt, IntentState.Captured captured) {
        var money = Money.fen(attempt.sum());
        return capturedMoney.get().accept(new PaymentCaptured(payment.id(), payment.reference(), money, captured.at()));
    }

    /** Not what was asked for: nobody gets to see it as paid, and the office has to look. */
    private Payment suspect(Payment payment, Attempt attempt, IntentState.Captured captured) {
        alerts.raise(PaymentAlert.otherCapture(payment, attempt, captured, provider.live(), now()));
        return record(payment, attempt, AttemptStatus.UNKNOWN);
    }

    private Payment record(Payment payment, Attempt attempt, AttemptStatus status) {
        if (payment.said(attempt.n(), status) == payment) return payment;
        return payments.change(payment.id(), current -> current.said(attempt.n(), status));
    }

    /** A capture is never recorded this way: until it is settled, it is money in processing. */
    static AttemptStatus statusOf(IntentState state) {
        return switch (state) {
            case IntentState.RequiresPayment() -> AttemptStatus.REQUIRES_PAYMENT;
            case IntentState.Processing() -> AttemptStatus.PROCESSING;
            case IntentState.Captured captured -> AttemptStatus.PROCESSING;
            case IntentState.Declined() -> AttemptStatus.DECLINED;
            case IntentState.Cancelled() -> AttemptStatus.CANCELLED;
            case IntentState.Unknown() -> AttemptStatus.UNKNOWN;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
