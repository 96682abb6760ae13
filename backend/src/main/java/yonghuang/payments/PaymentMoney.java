package yonghuang.payments;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/** The money of the stored payments as others may see it. */
class PaymentMoney implements MoneyMoves {
    private final PaymentDocuments payments;

    PaymentMoney(PaymentDocuments payments) {
        this.payments = payments;
    }

    @Override
    public Stream<Moved> since(Instant then) {
        return payments.moneyMovedSince(then).map(PaymentMoney::moved);
    }

    @Override
    public List<Moved> after(@Nullable String payment, int most) {
        return payments.after(payment, most).stream().map(PaymentMoney::moved).toList();
    }

    @Override
    public Stream<Moved> all() {
        return payments.all().map(PaymentMoney::moved);
    }

    private static Moved moved(Payment payment) {
        var captures = payment.attempts().stream()
                .filter(Attempt::isCaptured)
                .map(each ->
                        new Capture(each.n(), Objects.requireNonNull(each.capturedAt()), Money.fen(each.capturedSum())))
                .toList();
        var refunds = payment.refunds().stream()
                .map(each -> new Refund(each.id(), Money.fen(each.sum()), each.isDone(), each.failures()))
                .toList();
        return new Moved(payment.id(), payment.reference(), payment.moneyMovedAt(), captures, refunds);
    }
}
