package yonghuang.payments;

import java.util.function.Supplier;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.payments.provider.SandboxPaymentProvider;
import yonghuang.shared.Busy;
import yonghuang.shared.NotFound;

/** The payer's side of the sandbox: what a bank's page does elsewhere. */
public class SandboxPayments {
    private static final int MOST_ROUNDS = 10;

    private final PaymentDocuments payments;
    private final SandboxPaymentProvider sandbox;
    private final PaymentSettlement settlement;
    private final PaymentAttempts attempts;
    private final Supplier<CapturedMoney> capturedMoney;

    SandboxPayments(
            PaymentDocuments payments,
            SandboxPaymentProvider sandbox,
            PaymentSettlement settlement,
            PaymentAttempts attempts,
            Supplier<CapturedMoney> capturedMoney) {
        this.payments = payments;
        this.sandbox = sandbox;
        this.settlement = settlement;
        this.attempts = attempts;
        this.capturedMoney = capturedMoney;
    }

    /**
     * How it ended.
     *
     * @param status SUCCEEDED; DECLINED; REFUNDED when the money goes back
     * @param orderStatus status of what the reference names, after this payment
     */
    public record Confirmation(String payment, PaymentStatus status, String reference, String orderStatus) {}

    /**
     * Pays or declines, and settles before it answers. Captured money stays captured whatever is said later; a declined
     * payment can be tried again; money after a cancel is late and is kept or goes back.
     *
     * @throws NotFound when the account has no such payment
     * @throws Busy when the provider has not decided yet; asking again is safe
     */
    public Confirmation confirm(String account, String id, SandboxOutcome outcome) {
        var payment = payments.owned(id, account);
        if (payment == null) throw new NotFound();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (payment.isCaptured()) return confirmation(payment, captured(payment));
            var ready = outcome == SandboxOutcome.SUCCEED ? attempts.next(payment) : payment;
            var attempt = ready.lastAttempt();
            if (!attempt.isDeclined()) sandbox.pay(attempt.intent(), outcome);
            payment = settlement.settle(ready);
            var end = payment.attempt(attempt.n());
            if (!end.isDeclined() && !payment.isCaptured()) throw new Busy();
            if (outcome == SandboxOutcome.DECLINE && !payment.isCaptured())
                return confirmation(payment, PaymentStatus.DECLINED);
        }
        throw new Busy(); // somebody declined every attempt before this one could pay it
    }

    private Confirmation confirmation(Payment payment, PaymentStatus status) {
        var orderStatus = capturedMoney.get().statusOf(payment.reference());
        return new Confirmation(payment.id(), status, payment.reference(), orderStatus);
    }

    private static PaymentStatus captured(Payment payment) {
        return payment.givenBack() == payment.captured() ? PaymentStatus.REFUNDED : PaymentStatus.SUCCEEDED;
    }
}
