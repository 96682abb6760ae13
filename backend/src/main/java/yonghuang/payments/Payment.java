package yonghuang.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.payments.provider.ProviderIntent;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.Money;

/**
 * Our record of the money for one reference. Opened with its first attempt; an attempt ends captured, declined or
 * cancelled; a declined one is followed by the next. Captured money stays captured; what goes back is entered as a refund
 * first and never exceeds it. The forms here are pure: providers are asked elsewhere.
 *
 * @param due fen
 * @param cancelled nothing shall be captured any more
 * @param unsettledSince while the provider may still say something new; absent otherwise, for the sweep's index
 * @param refundsDueAt when the next unfinished refund is to be tried; absent without one, for the sweep's index
 * @param moneyMovedAt when money last came in, or a refund was entered or had news; absent before, so that books can follow
 */
@Document("payments")
record Payment(
        @Id String id,
        String reference,
        String account,
        String provider,
        long due,
        List<Attempt> attempts,
        List<OwedRefund> refunds,
        boolean cancelled,
        Instant openedAt,
        @Nullable Instant unsettledSince,
        @Nullable Instant refundsDueAt,
        @Nullable Instant moneyMovedAt,
        long version)
        implements Versioned<Payment> {

    static final String EXTRA = "paid twice";
    static final String OTHER_SUM = "another sum was captured";

    Payment {
        attempts = List.copyOf(attempts);
        refunds = List.copyOf(refunds);
        unsettledSince = attempts.stream().anyMatch(attempt -> attempt.status().isOpen()) ? openedAt : null;
        refundsDueAt = refunds.stream()
                .map(OwedRefund::nextTryAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same for the same reference, so that one reference has one payment. */
    static String idOf(String reference) {
        return "pay_" + Fingerprints.of(reference, 32);
    }

    static String keyOf(String payment, int attempt, long sum) {
        return payment + ":" + attempt + ":" + sum;
    }

    /** Id of the refund that gives back the whole capture of an attempt. */
    static String givingBack(int attempt) {
        return "back-" + attempt;
    }

    static Payment opened(
            String reference, String account, String provider, Money due, ProviderIntent intent, Instant now) {
        var id = idOf(reference);
        var first = Attempt.opened(1, intent, due.amount(), keyOf(id, 1, due.amount()));
        return new Payment(
                id,
                reference,
                account,
                provider,
                due.amount(),
                List.of(first),
                List.of(),
                false,
                now,
                null,
                null,
                null,
                1);
    }

    Attempt lastAttempt() {
        return attempts.getLast();
    }

    Attempt attempt(int n) {
        return attempts.get(n - 1);
    }

    /** The attempts a provider may still have money for. */
    List<Attempt> undecidedAttempts() {
        return attempts.stream()
                .filter(attempt -> attempt.status().mayCapture())
                .toList();
    }

    boolean isCaptured() {
        return attempts.stream().anyMatch(Attempt::isCaptured);
    }

    long captured() {
        return attempts.stream().mapToLong(Attempt::capturedSum).sum();
    }

    /** What went back or is promised to go back. */
    long givenBack() {
        return refunds.stream().mapToLong(OwedRefund::sum).sum();
    }

    long refunded() {
        return refunds.stream()
                .filter(OwedRefund::isDone)
                .mapToLong(OwedRefund::sum)
                .sum();
    }

    PaymentStatus status() {
        if (isCaptured()) {
            if (refunded() == 0) return PaymentStatus.SUCCEEDED;
            return refunded() == captured() ? PaymentStatus.REFUNDED : PaymentStatus.PARTLY_REFUNDED;
        }
        var last = lastAttempt().status();
        return cancelled && last == AttemptStatus.DECLINED ? PaymentStatus.CANCELLED : last.asPayment();
    }

    /** What the provider said of an attempt, money excepted; an answer that came too late to be news changes nothing. */
    Payment said(int n, AttemptStatus status) {
        return attempt(n).status().canBecome(status) ? with(attempt(n).in(status)) : this;
    }

    /** The last attempt is over and no money came: the next may follow. */
    boolean mayBeTriedAgain() {
        var last = lastAttempt().status();
        boolean over = last == AttemptStatus.DECLINED || (last == AttemptStatus.CANCELLED && !cancelled);
        return over && !isCaptured();
    }

    /** As the first request left it, for whoever asks again. */
    Payment asOpened() {
        var first = attempt(1).in(AttemptStatus.REQUIRES_PAYMENT);
        return with(List.of(first), List.of(), false);
    }

    /** The next attempt after one that is over; this when it can still be paid. */
    Payment retried(ProviderIntent intent, String key) {
        if (!mayBeTriedAgain()) return this;
        var all = new ArrayList<>(attempts);
        all.add(Attempt.opened(attempts.size() + 1, intent, due, key));
        return with(all, refunds, cancelled);
    }

    Payment cancel() {
        return cancelled ? this : with(attempts, refunds, true);
    }

    /** Money arrived and is kept, unless money is here already: then all of it goes back. */
    Payment kept(int n, Instant at, Instant now) {
        if (attempt(n).isCaptured()) return this;
        return isCaptured()
                ? givenBack(n, at, EXTRA, now)
                : with(attempt(n).captured(at, attempt(n).sum()));
    }

    /** Money arrived that nobody wants: captured and owed back in one form. */
    Payment givenBack(int n, Instant at, String reason, Instant now) {
        return givenBack(n, attempt(n).sum(), at, reason, now);
    }

    /** @param sum fen that arrived, whatever was asked for */
    Payment givenBack(int n, long sum, Instant at, String reason, Instant now) {
        if (attempt(n).isCaptured()) return this;
        return with(attempt(n).captured(at, sum)).owing(OwedRefund.entered(givingBack(n), n, sum, reason, now));
    }

    /**
     * Enters a refund, once per id.
     *
     * @throws IllegalArgumentException when the id was entered with another sum, or no capture has that much left
     */
    Payment refund(String refund, long sum, String reason, Instant now) {
        var entered = findRefund(refund);
        if (entered != null && entered.sum() == sum) return this;
        if (entered != null) throw new IllegalArgumentException("refund " + refund + " was entered with another sum");
        var source = attempts.stream()
                .filter(attempt -> sum > 0 && left(attempt) >= sum)
                .findFirst();
        if (source.isEmpty()) {
            throw new IllegalArgumentException(
                    "refund of " + sum + " fen, but " + (captured() - givenBack()) + " of " + captured() + " are left");
        }
        return owing(OwedRefund.entered(refund, source.get().n(), sum, reason, now));
    }

    @Nullable
    OwedRefund findRefund(String refund) {
        return refunds.stream()
                .filter(each -> each.id().equals(refund))
                .findFirst()
                .orElse(null);
    }

    /** The outcome of asking for a refund; what succeeded stays so. */
    Payment refundTried(String refund, UnaryOperator<OwedRefund> outcome) {
        var all = refunds.stream()
                .map(each -> each.id().equals(refund) && !each.isDone() ? outcome.apply(each) : each)
                .toList();
        return all.equals(refunds) ? this : with(attempts, all, cancelled);
    }

    /** A refund that was done is not any more; tried again like a failed one. */
    Payment refundBounced(String refund, Instant now) {
        var all = refunds.stream()
                .map(each -> each.id().equals(refund) ? each.bounced(now) : each)
                .toList();
        return all.equals(refunds) ? this : with(attempts, all, cancelled);
    }

    /** What went back or is promised to go back of one attempt's capture. */
    long givenBackOf(Attempt attempt) {
        return refunds.stream()
                .filter(each -> each.attempt() == attempt.n())
                .mapToLong(OwedRefund::sum)
                .sum();
    }

    private long left(Attempt attempt) {
        return attempt.capturedSum() - givenBackOf(attempt);
    }

    private Payment owing(OwedRefund refund) {
        var all = new ArrayList<>(refunds);
        all.add(refund);
        return with(attempts, all, cancelled);
    }

    private Payment with(Attempt changed) {
        var all = new ArrayList<>(attempts);
        all.set(changed.n() - 1, changed);
        return with(all, refunds, cancelled);
    }

    private Payment with(List<Attempt> attempts, List<OwedRefund> refunds, boolean cancelled) {
        return new Payment(
                id,
                reference,
                account,
                provider,
                due,
                attempts,
                refunds,
                cancelled,
                openedAt,
                null,
                null,
                moneyMovedAt,
                version);
    }

    /** Stamped, where its money is not that of the earlier form. */
    Payment moneyMovedSince(Payment earlier, Instant now) {
        boolean same = captured() == earlier.captured() && refunds.equals(earlier.refunds);
        if (same) return this;
        return new Payment(
                id,
                reference,
                account,
                provider,
                due,
                attempts,
                refunds,
                cancelled,
                openedAt,
                unsettledSince,
                refundsDueAt,
                now,
                version);
    }

    @Override
    public Payment atVersion(long next) {
        return new Payment(
                id,
                reference,
                account,
                provider,
                due,
                attempts,
                refunds,
                cancelled,
                openedAt,
                unsettledSince,
                refundsDueAt,
                moneyMovedAt,
                next);
    }
}
