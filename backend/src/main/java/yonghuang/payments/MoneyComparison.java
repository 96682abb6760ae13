package yonghuang.payments;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yonghuang.payments.provider.MovedMoney;

/** Holds one entry of the provider's books against our record. Pure; asks nobody. */
final class MoneyComparison {
    private static final char SEPARATOR = ':';

    /**
     * A refund of ours and how often it had been refused before.
     *
     * @param tryNumber 0 for the first
     */
    record Try(OwedRefund refund, int tryNumber) {
        /** We know by now that this try came to nothing. */
        boolean isKnownToHaveFailed() {
            return tryNumber < refund.failures();
        }
    }

    private MoneyComparison() {}

    /** The payment a key of ours belongs to. */
    static String paymentOf(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? key : key.substring(0, end);
    }

    /** @return null when they agree, or when the entry is none that one payment must know of */
    static @Nullable Finding compare(MovedMoney entry, @Nullable Payment payment) {
        return switch (entry.kind()) {
            case CAPTURE -> capture(entry, payment == null ? null : attempt(payment, entry.key()));
            case REFUND, REFUND_FAILED -> refund(entry, payment == null ? null : refund(payment, entry.key()));
            case DISPUTE -> Finding.OBJECTED;
            case OTHER -> null;
        };
    }

    private static @Nullable Finding capture(MovedMoney entry, @Nullable Attempt attempt) {
        if (attempt == null) return Finding.CAPTURE_NOT_OURS;
        long ours = attempt.isCaptured() ? attempt.capturedSum() : attempt.sum();
        if (!isSum(entry, ours)) return Finding.CAPTURE_OTHER_SUM;
        return attempt.isCaptured() ? null : Finding.CAPTURE_UNSETTLED;
    }

    private static @Nullable Finding refund(MovedMoney entry, @Nullable Try made) {
        if (made == null) return Finding.REFUND_NOT_OURS;
        if (!isSum(entry, made.refund().sum())) return Finding.REFUND_OTHER_SUM;
        boolean cameBack = entry.kind() == MovedMoney.Kind.REFUND_FAILED;
        return cameBack && !made.isKnownToHaveFailed() ? Finding.REFUND_FAILED_THERE : null;
    }

    private static boolean isSum(MovedMoney entry, long fen) {
        return entry.currency().equals("CNY") && entry.sum() == fen;
    }

    static @Nullable Attempt attempt(Payment payment, @Nullable String key) {
        return first(payment.attempts(), attempt -> attempt.key().equals(key));
    }

    static @Nullable Try refund(Payment payment, @Nullable String key) {
        var tries = payment.refunds().stream()
                .flatMap(refund ->
                        IntStream.rangeClosed(0, refund.failures()).mapToObj(tryNumber -> new Try(refund, tryNumber)))
                .toList();
        return first(
                tries, made -> made.refund().key(payment.id(), made.tryNumber()).equals(key));
    }

    private static <T> @Nullable T first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }
}
