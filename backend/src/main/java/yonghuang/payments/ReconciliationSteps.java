package yonghuang.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.payments.Reconciliation.Step;
import yonghuang.payments.provider.IntentState;
import yonghuang.payments.provider.MovedMoney;
import yonghuang.payments.provider.MovedMoney.Kind;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.payments.provider.RefundState;

/**
 * Takes one step of a reconciliation after the other, each small enough for memory and for the sweep. Where the provider
 * has news for us, our record is first settled to them the normal way; only what differs then is a difference.
 */
class ReconciliationSteps {
    static final int PAYMENTS_AT_ONCE = 200;
    /** What we record this late in a day may be booked by the provider on the next one. */
    private static final Duration LATE = Duration.ofHours(6);

    private static final Logger log = LoggerFactory.getLogger(ReconciliationSteps.class);

    private final ReconciliationBooks books;
    private final PaymentDocuments payments;
    private final PaymentProvider provider;
    private final PaymentSettlement settlement;
    private final PaymentRefunds refunds;
    private final Clock clock;

    ReconciliationSteps(
            ReconciliationBooks books,
            PaymentDocuments payments,
            PaymentProvider provider,
            PaymentSettlement settlement,
            PaymentRefunds refunds,
            Clock clock) {
        this.books = books;
        this.payments = payments;
        this.provider = provider;
        this.settlement = settlement;
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * The next step; one that fails is noted and taken again later.
     *
     * @return the reconciliation afterwards, as whoever was faster has left it
     */
    Reconciliation step(Reconciliation at) {
        try {
            return switch (at.part()) {
                case THEIRS -> theirs(at);
                case OUR_CAPTURES -> ours(at, payments.captured(at.from(), at.until(), at.cursor(), PAYMENTS_AT_ONCE));
                case OUR_REFUNDS -> ours(at, payments.refunded(at.from(), at.until(), at.cursor(), PAYMENTS_AT_ONCE));
                case TIDYING -> tidied(at);
                case DONE -> at;
            };
        } catch (RuntimeException failed) {
            log.warn("reconciliation of {} goes on later, at {}: {}", at.id(), at.part(), failed.toString());
            return books.change(at.id(), stored -> stored.isWhere(at) ? stored.failed(now()) : stored);
        }
    }

    private Reconciliation done(Reconciliation at, Step step, @Nullable String next) {
        return books.change(at.id(), stored -> stored.isWhere(at) ? stored.stepped(step, next, now()) : stored);
    }

    private Reconciliation tidied(Reconciliation at) {
        books.forgetBefore(at);
        return done(at, Step.NOTHING, null);
    }

    private Reconciliation theirs(Reconciliation at) {
        var page = provider.moved(at.from(), at.until(), at.cursor());
        books.know(page.items());
        var compared = page.items().stream()
                .filter(entry -> entry.kind() != Kind.OTHER)
                .toList();
        var ours = paymentsOf(compared);
        long matched = compared.stream()
                .filter(entry -> agrees(at, entry, ours.get(payment(entry))))
                .count();
        return done(at, new Step(compared.size(), matched, page.items()), page.next());
    }

    private Map<String, Payment> paymentsOf(List<MovedMoney> entries) {
        var ids = entries.stream().map(ReconciliationSteps::payment).collect(Collectors.toSet());
        return payments.withIds(ids).stream().collect(Collectors.toMap(Payment::id, Function.identity()));
    }

    private static String payment(MovedMoney entry) {
        return entry.key() == null ? "" : MoneyComparison.paymentOf(entry.key());
    }

    private boolean agrees(Reconciliation at, MovedMoney entry, @Nullable Payment known) {
        var payment = known;
        var finding = MoneyComparison.compare(entry, payment);
        if (finding != null && payment != null) {
            payment = broughtHome(payment, entry);
            finding = MoneyComparison.compare(entry, payment);
        }
        if (finding == null) return true;
        var about = payment == null ? namedByIntent(entry) : payment;
        books.found(MoneyDifference.theirs(at.id(), at.run(), finding, entry, about));
        return false;
    }

    /** As a message of the provider would have done, had it come. */
    private Payment broughtHome(Payment payment, MovedMoney entry) {
        try {
            if (entry.kind() == Kind.CAPTURE && entry.intent() != null) settlement.settle(payment, entry.intent());
            if (entry.kind() == Kind.REFUND_FAILED) refunds.lookAgain(payment);
            return payments.withIds(Set.of(payment.id())).getFirst();
        } catch (RuntimeException left) {
            log.warn("payment {} is not settled by its reconciliation: {}", payment.id(), left.toString());
            return payment;
        }
    }

    /** Whose money it is, where the entry itself does not say; only to show it. */
    private @Nullable Payment namedByIntent(MovedMoney entry) {
        try {
            var reference = entry.intent() == null ? null : provider.referenceOf(entry.intent());
            return reference == null ? null : payments.of(reference);
        } catch (RuntimeException away) {
            return null;
        }
    }

    private Reconciliation ours(Reconciliation at, List<Payment> found) {
        var own = found.stream()
                .filter(payment -> payment.provider().equals(provider.name()))
                .toList();
        var step = at.part() == Reconciliation.Part.OUR_CAPTURES ? captures(at, own) : refunds(at, own);
        return done(
                at,
                step,
                found.size() < PAYMENTS_AT_ONCE ? null : found.getLast().id());
    }

    private Step captures(Reconciliation at, List<Payment> found) {
        var keys = found.stream()
                .flatMap(payment -> payment.attempts().stream())
                .map(Attempt::key)
                .toList();
        var known = books.knownOf(keys, Kind.CAPTURE);
        long compared = 0;
        long matched = 0;
        for (var payment : found) {
            for (var attempt : payment.attempts()) {
                if (known.contains(attempt.key()) || !isOf(at, attempt.capturedAt())) continue;
                compared++;
                if (isThere(at, attempt)) matched++;
                else books.found(missing(at, payment, attempt));
            }
        }
        return new Step(compared, matched, List.of());
    }

    private boolean isThere(Reconciliation at, Attempt attempt) {
        return provider.stateOf(attempt.intent()) instanceof IntentState.Captured captured
                && captured.sum() == attempt.capturedSum()
                && !captured.at().isBefore(at.until().minus(LATE));
    }

    private static MoneyDifference missing(Reconciliation at, Payment payment, Attempt attempt) {
        return MoneyDifference.ours(
                at.id(), at.run(), Finding.CAPTURE_UNKNOWN_THERE, payment, attempt.key(), null, attempt.capturedSum());
    }

    private Step refunds(Reconciliation at, List<Payment> found) {
        var keys = found.stream()
                .flatMap(payment -> payment.refunds().stream().map(refund -> refund.key(payment.id())))
                .toList();
        var known = books.knownOf(keys, Kind.REFUND);
        long compared = 0;
        long matched = 0;
        for (var payment : found) {
            for (var refund : payment.refunds()) {
                if (known.contains(refund.key(payment.id())) || !refund.isDone() || !isOf(at, refund.doneAt()))
                    continue;
                compared++;
                if (isThere(payment, refund)) matched++;
                else books.found(missing(at, payment, refund));
            }
        }
        return new Step(compared, matched, List.of());
    }

    /** Booked when it was asked for, which may be many days before it was through. */
    private boolean isThere(Payment payment, OwedRefund refund) {
        var intent = payment.attempt(refund.attempt()).intent();
        return provider.refundState(intent, refund.id()) == RefundState.SUCCEEDED;
    }

    private static MoneyDifference missing(Reconciliation at, Payment payment, OwedRefund refund) {
        var key = refund.key(payment.id());
        return MoneyDifference.ours(
                at.id(), at.run(), Finding.REFUND_UNKNOWN_THERE, payment, key, refund.id(), refund.sum());
    }

    private static boolean isOf(Reconciliation day, @Nullable Instant at) {
        return at != null && !at.isBefore(day.from()) && at.isBefore(day.until());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
