package yonghuang.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** Where the office compares a day's money with the provider's books. */
public class Reconciliations {
    /** Enough for an ordinary day, so that whoever asks mostly gets the end; the sweep takes the rest. */
    private static final int STEPS_AT_ONCE = 12;

    private final ReconciliationBooks books;
    private final ReconciliationSteps steps;
    private final PaymentProvider provider;
    private final AuditTrail audit;
    private final Clock clock;

    Reconciliations(
            ReconciliationBooks books,
            ReconciliationSteps steps,
            PaymentProvider provider,
            AuditTrail audit,
            Clock clock) {
        this.books = books;
        this.steps = steps;
        this.provider = provider;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last day that is over in Shanghai. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(clock.instant(), Reconciliation.ZONE).minusDays(1);
    }

    /**
     * Compares a day, from the beginning unless it is being compared at the moment. What was settled stays settled.
     *
     * @param day one that is over
     */
    public Reconciliation start(LocalDate day, String by) {
        audit.record(by, "reconciliation-started", day.toString(), null, null, null);
        var first = Reconciliation.started(day, provider.name(), by, now());
        var at = books.start(first, before -> before.startedAgain(provider.name(), by, now()));
        for (int i = 0; i < STEPS_AT_ONCE && at.status() == Reconciliation.Status.RUNNING; i++) at = steps.step(at);
        return at;
    }

    /** Later days first. */
    public Page<Reconciliation> list(int limit, @Nullable String after) {
        return books.list(limit, after);
    }

    /** @throws NotFound when the day was never compared */
    public Reconciliation find(String day) {
        var found = books.find(day);
        if (found == null) throw new NotFound();
        return found;
    }

    /**
     * What a day's comparison found, open ones first.
     *
     * @param most of how many; the page has no next one
     */
    public Page<MoneyDifference> differences(String day, int most) {
        return books.differences(day, most);
    }

    /**
     * Somebody has settled a difference; a repeat changes nothing.
     *
     * @throws NotFound when the day has no such difference
     */
    public MoneyDifference settle(String day, String difference, String by, String note) {
        var open = books.difference(day, difference);
        audit.record(
                by,
                "difference-settled",
                open.id(),
                null,
                Map.of("day", day, "finding", open.finding().name()),
                note);
        return books.settle(day, difference, new MoneyDifference.Settled(by, now(), note));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
