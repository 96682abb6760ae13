package yonghuang.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.payments.provider.IntentState;
import yonghuang.payments.provider.Objection;

/**
 * Money the office has to look at. Raised once per cause, open until a person gave the money back or closed it.
 *
 * @param payment null when no payment of ours fits the money
 * @param expected fen we asked for; null when we asked for nothing
 * @param found whole minor units of {@code currency}, as the provider says
 * @param live real money
 * @param words the provider's own, such as the reason of a dispute
 */
@Document("payment_alerts")
public record PaymentAlert(
        @Id String id,
        Kind kind,
        @Nullable String payment,
        @Nullable String reference,
        String intent,
        @Nullable Long expected,
        long found,
        String currency,
        boolean live,
        @Nullable String words,
        Instant at,
        boolean open,
        @Nullable Ending ending,
        long version)
        implements Versioned<PaymentAlert> {
    /** What is odd. */
    public enum Kind {
        /** Captured in another sum than asked for. */
        OTHER_SUM,
        /** Captured in another currency. */
        OTHER_CURRENCY,
        /** Play money where real money is taken, or the other way round. */
        OTHER_MODE,
        /** Captured for an order of ours by an intent we never recorded. */
        UNKNOWN_INTENT,
        /** A refund that was done came back. */
        REFUND_BOUNCED,
        /** The payer's bank objects. */
        DISPUTE
    }

    /** @param by account of the person; @param givenBack true when the money was sent back with it */
    public record Ending(
            Instant at,
            String by,
            boolean givenBack,
            @Nullable String note) {}

    static PaymentAlert otherCapture(
            Payment payment, Attempt attempt, IntentState.Captured captured, boolean live, Instant now) {
        var kind = captured.live() != live
                ? Kind.OTHER_MODE
                : captured.currency().equals("CNY") ? Kind.OTHER_SUM : Kind.OTHER_CURRENCY;
        return raised("capture-" + attempt.intent(), kind, payment, attempt.intent(), now)
                .of(attempt.sum(), captured.sum(), captured.currency(), captured.live(), null);
    }

    static PaymentAlert unknownIntent(
            @Nullable Payment payment, String intent, String reference, IntentState.Captured captured, Instant now) {
        var alert = raised("capture-" + intent, Kind.UNKNOWN_INTENT, payment, intent, now)
                .of(null, captured.sum(), captured.currency(), captured.live(), null);
        return alert.about(reference);
    }

    static PaymentAlert refundBounced(Payment payment, Attempt attempt, OwedRefund owed, Instant now) {
        var id = "bounced-" + payment.id() + "-" + owed.id() + "-" + owed.failures();
        return raised(id, Kind.REFUND_BOUNCED, payment, attempt.intent(), now)
                .of(owed.sum(), owed.sum(), "CNY", true, owed.id());
    }

    static PaymentAlert dispute(@Nullable Payment payment, Objection objection, boolean live, Instant now) {
        var intent = objection.intent() == null ? "" : objection.intent();
        var words = objection.reason() + ", " + objection.status();
        return raised("dispute-" + objection.id(), Kind.DISPUTE, payment, intent, now)
                .of(payment == null ? null : payment.due(), objection.sum(), objection.currency(), live, words);
    }

    private static PaymentAlert raised(String id, Kind kind, @Nullable Payment payment, String intent, Instant now) {
        var ours = payment == null ? null : payment.id();
        var reference = payment == null ? null : payment.reference();
        return new PaymentAlert(id, kind, ours, reference, intent, null, 0, "CNY", false, null, now, true, null, 1);
    }

    private PaymentAlert of(
            @Nullable Long expected, long found, String currency, boolean live, @Nullable String words) {
        return new PaymentAlert(
                id, kind, payment, reference, intent, expected, found, currency, live, words, at, open, ending,
                version);
    }

    private PaymentAlert about(String named) {
        return new PaymentAlert(
                id, kind, payment, named, intent, expected, found, currency, live, words, at, open, ending, version);
    }

    PaymentAlert ended(Ending how) {
        return new PaymentAlert(
                id, kind, payment, reference, intent, expected, found, currency, live, words, at, false, how, version);
    }

    /** What the provider says by now; an alert that was closed stays closed. */
    PaymentAlert said(@Nullable String newest) {
        return new PaymentAlert(
                id, kind, payment, reference, intent, expected, found, currency, live, newest, at, open, ending,
                version);
    }

    @Override
    public PaymentAlert atVersion(long next) {
        return new PaymentAlert(
                id, kind, payment, reference, intent, expected, found, currency, live, words, at, open, ending, next);
    }
}
