package yonghuang.payments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.shared.Money;

/** Where other modules ask for money and give it back. */
class PaymentDesk implements Payments {
    private final PaymentDocuments payments;
    private final PaymentProvider provider;
    private final PaymentSettlement settlement;
    private final PaymentRefunds refunds;
    private final Clock clock;

    PaymentDesk(
            PaymentDocuments payments,
            PaymentProvider provider,
            PaymentSettlement settlement,
            PaymentRefunds refunds,
            Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.settlement = settlement;
        this.refunds = refunds;
        this.clock = clock;
    }

    @Override
    public Summary request(String reference, String account, Money due) {
        var stored = provider.isRemote() ? payments.of(reference) : null; // where asking again costs a call, look first
        if (stored != null) {
            refuseAnother(stored, account, due);
            return summary(stored.asOpened());
        }
        var key = Payment.keyOf(Payment.idOf(reference), 1, due.amount());
        var intent = provider.createIntent(reference, due, key);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var first = Payment.opened(reference, account, provider.name(), due, intent, now);
        if (!payments.open(first)) refuseAnother(known(reference), account, due);
        return summary(first); // a repeat is answered as the first request was, whatever was paid since
    }

    private static void refuseAnother(Payment stored, String account, Money due) {
        if (stored.due() != due.amount() || !stored.account().equals(account)) {
            throw new IllegalArgumentException(stored.reference() + " was requested with another sum or account");
        }
    }

    @Override
    public Optional<Summary> find(String reference) {
        return Optional.ofNullable(payments.of(reference)).map(PaymentDesk::summary);
    }

    @Override
    public Map<String, Summary> findAll(Collection<String> references) {
        var found = new LinkedHashMap<String, Summary>();
        payments.of(references).forEach(payment -> found.put(payment.reference(), summary(payment)));
        return found;
    }

    @Override
    public void cancel(String reference) {
        var payment = payments.of(reference);
        if (payment != null) settlement.cancel(payment);
    }

    @Override
    public void refund(String reference, String refund, Money sum, String reason) {
        var payment = known(reference);
        refunds.refund(payment.isCaptured() ? payment : settlement.settle(payment), refund, sum, reason);
    }

    @Override
    public Summary settle(String reference) {
        return summary(settlement.settle(known(reference)));
    }

    private Payment known(String reference) {
        var payment = payments.of(reference);
        if (payment == null) throw new IllegalArgumentException("no payment was requested for " + reference);
        return payment;
    }

    static Summary summary(Payment payment) {
        return new Summary(
                payment.id(),
                payment.reference(),
                payment.provider(),
                payment.status(),
                clientSecret(payment),
                Money.fen(payment.due()),
                Money.fen(payment.captured()),
                payment.refunds().stream().map(PaymentDesk::refund).toList());
    }

    private static @Nullable String clientSecret(Payment payment) {
        boolean payable = !payment.isCaptured()
                && !payment.cancelled()
                && payment.lastAttempt().isPayable();
        return payable ? payment.lastAttempt().clientSecret() : null;
    }

    private static Refund refund(OwedRefund owed) {
        return new Refund(owed.id(), Money.fen(owed.sum()), owed.status().name(), owed.reason());
    }
}
