package yonghuang.payments;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.payments.provider.IntentState;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.payments.provider.ProviderMessage;
import yonghuang.payments.provider.ProviderMessage.About;
import yonghuang.payments.provider.StripeWebhook;
import yonghuang.payments.provider.WebhookRefused;

/**
 * What the provider tells us. A message is verified, entered into the ledger, and then our record is settled to what the
 * provider says when asked; so repeated, late, missing and invented events end in the same records. When this returns, the
 * effect is durable; when it throws, the provider will deliver again, and the sweep takes up what was received.
 */
public class ProviderEvents {
    /** How a message ended, as the figure {@code yonghuang.payments.events} counts it. */
    enum Outcome {
        SETTLED,
        REPEATED,
        /** About no money of this shop: another mode, a connected account, an intent we did not open. */
        FOREIGN,
        /** Of a type we have nothing to do for. */
        IGNORED,
        REFUSED,
        FAILED
    }

    private static final int LOCKS = 64;
    private static final Logger log = LoggerFactory.getLogger(ProviderEvents.class);

    private final StripeWebhook webhook;
    private final EventLedger ledger;
    private final PaymentDocuments payments;
    private final PaymentProvider provider;
    private final PaymentSettlement settlement;
    private final PaymentRefunds refunds;
    private final PaymentAlerts alerts;
    private final MeterRegistry figures;
    private final Clock clock;
    private final ReentrantLock[] oneAtATime = new ReentrantLock[LOCKS];

    /** What news of money are brought to. */
    record Books(
            PaymentDocuments payments,
            PaymentProvider provider,
            PaymentSettlement settlement,
            PaymentRefunds refunds,
            PaymentAlerts alerts) {}

    ProviderEvents(StripeWebhook webhook, EventLedger ledger, Books books, MeterRegistry figures, Clock clock) {
        this.webhook = webhook;
        this.ledger = ledger;
        this.payments = books.payments;
        this.provider = books.provider;
        this.settlement = books.settlement;
        this.refunds = books.refunds;
        this.alerts = books.alerts;
        this.figures = figures;
        this.clock = clock;
        Arrays.setAll(oneAtATime, i -> new ReentrantLock());
    }

    /**
     * @param body as it came
     * @param signature null when there was none
     * @throws WebhookRefused when the provider has not signed it, or not lately
     */
    public void hear(byte[] body, @Nullable String signature) {
        ProviderMessage message;
        try {
            message = webhook.read(body, signature);
        } catch (WebhookRefused forged) {
            count("unread", Outcome.REFUSED);
            throw forged;
        }
        if (message.about() == About.OTHER) count("other", Outcome.IGNORED);
        else if (message.account() != null || message.live() != provider.live()) foreign(message);
        else count(message.type(), receive(message));
    }

    private void foreign(ProviderMessage message) {
        log.warn("event {} ({}) is of another account or mode and changes nothing", message.id(), message.type());
        count(message.type(), Outcome.FOREIGN);
    }

    /** Deliveries of one event to one process wait for each other, so that its effect is worked out once. */
    private Outcome receive(ProviderMessage message) {
        var lock = oneAtATime[Math.floorMod(message.id().hashCode(), LOCKS)];
        lock.lock();
        try {
            var event = ledger.receive(HeardEvent.received(message, now()));
            return event.isSettled() ? Outcome.REPEATED : settle(event);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Also called by the sweep; a repeat changes nothing.
     *
     * @throws RuntimeException when it stays unsettled
     */
    Outcome settle(HeardEvent event) {
        try {
            var outcome = bringHome(event.message());
            ledger.change(event.id(), stored -> stored.settled(now()));
            return outcome;
        } catch (RuntimeException failed) {
            ledger.change(event.id(), stored -> stored.triedInVain(now()));
            count(event.message().type(), Outcome.FAILED);
            throw failed;
        }
    }

    private Outcome bringHome(ProviderMessage message) {
        return switch (message.about()) {
            case INTENT -> intentChanged(message);
            case REFUND -> refundChanged(message);
            case DISPUTE -> disputed(message);
            case OTHER -> Outcome.IGNORED;
        };
    }

    private Outcome intentChanged(ProviderMessage message) {
        var reference = reference(message);
        if (reference == null) return Outcome.FOREIGN;
        var payment = payments.of(reference);
        boolean ours = payment != null
                && payment.attempts().stream()
                        .anyMatch(attempt -> attempt.intent().equals(message.object()));
        if (payment == null || !ours) return strange(payment, message.object(), reference);
        settlement.settle(payment, message.object());
        return Outcome.SETTLED;
    }

    /** It carries our ids, but we have no record of it: money in it is for the office to look at. */
    private Outcome strange(@Nullable Payment payment, String intent, String reference) {
        if (provider.stateOf(intent) instanceof IntentState.Captured captured)
            alerts.raise(PaymentAlert.unknownIntent(payment, intent, reference, captured, now()));
        return Outcome.FOREIGN;
    }

    private Outcome refundChanged(ProviderMessage message) {
        var reference = reference(message);
        var payment = reference == null ? null : payments.of(reference);
        if (payment == null) return Outcome.FOREIGN;
        refunds.lookAgain(payment);
        return Outcome.SETTLED;
    }

    private Outcome disputed(ProviderMessage message) {
        var objection = provider.objection(message.object());
        var reference = objection == null ? null : reference(message);
        if (objection == null || reference == null) return Outcome.FOREIGN;
        alerts.raise(PaymentAlert.dispute(payments.of(reference), objection, provider.live(), now()));
        return Outcome.SETTLED;
    }

    /** As the message says, else as the intent itself does. */
    private @Nullable String reference(ProviderMessage message) {
        if (message.reference() != null) return message.reference();
        return message.intent() == null ? null : provider.referenceOf(message.intent());
    }

    private void count(String type, Outcome outcome) {
        var how = outcome.name().toLowerCase(Locale.ROOT);
        figures.counter("yonghuang.payments.events", "type", type, "outcome", how)
                .increment();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
