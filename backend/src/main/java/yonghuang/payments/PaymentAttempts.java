package yonghuang.payments;

import yonghuang.payments.provider.PaymentProvider;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;

/** Paying again after an attempt that was declined, with another card or another method: the next attempt of one payment. */
public class PaymentAttempts {
    /** Enough for any payer; who tries stolen cards is stopped. */
    static final int MOST = 30;

    private final PaymentDocuments payments;
    private final PaymentProvider provider;
    private final PaymentSettlement settlement;

    PaymentAttempts(PaymentDocuments payments, PaymentProvider provider, PaymentSettlement settlement) {
        this.payments = payments;
        this.provider = provider;
        this.settlement = settlement;
    }

    /**
     * Looks at the provider's truth and opens the next attempt when the last one is over. One that can still be paid stays
     * the one to pay, so a repeat opens nothing more; a paid or cancelled payment stays as it is.
     *
     * @throws NotFound when the account has no such payment
     * @throws AttemptsUsedUp after {@link #MOST} attempts
     */
    public Payments.Summary again(String account, String id) {
        var payment = payments.owned(id, account);
        if (payment == null) throw new NotFound();
        var settled = settlement.settle(payment);
        return PaymentDesk.summary(settled.cancelled() ? settled : next(settled));
    }

    /** The payment itself while its last attempt may still be paid, or money is there. */
    Payment next(Payment payment) {
        if (!payment.mayBeTriedAgain() || !payment.provider().equals(provider.name())) return payment;
        int n = payment.attempts().size() + 1;
        if (n > MOST) throw new AttemptsUsedUp();
        var key = Payment.keyOf(payment.id(), n, payment.due());
        var intent = provider.createIntent(payment.reference(), Money.fen(payment.due()), key);
        return payments.change(
                payment.id(), current -> current.attempts().size() == n - 1 ? current.retried(intent, key) : current);
    }
}
