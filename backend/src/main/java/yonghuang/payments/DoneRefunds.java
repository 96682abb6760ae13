package yonghuang.payments;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Consumer;

/** Refunds as they are done, for whoever has to follow them. */
public class DoneRefunds {
    private static final int AT_ONCE = 500;
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    /** @param at when the latest of the payment's refunds was done */
    public record Done(String reference, Instant at) {}

    private final PaymentDocuments payments;

    DoneRefunds(PaymentDocuments payments) {
        this.payments = payments;
    }

    /** Tells of every payment with a refund done at that time or later, each once, in no order of time. */
    public void since(Instant from, Consumer<Done> hearer) {
        String after = null;
        do {
            var some = payments.refunded(from, EVER, after, AT_ONCE);
            some.forEach(payment -> hearer.accept(new Done(payment.reference(), latest(payment))));
            after = some.size() < AT_ONCE ? null : some.getLast().id();
        } while (after != null);
    }

    private static Instant latest(Payment payment) {
        return payment.refunds().stream()
                .map(OwedRefund::doneAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
