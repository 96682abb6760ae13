package yonghuang.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.shared.Sweep;

/**
 * Starts yesterday's reconciliation once over all copies, in the morning when the provider has booked what came late, and
 * days that were left out before it; then takes a few steps of whatever is under way.
 */
class ReconciliationSweep implements Sweep {
    static final String NAME = "reconciliation";
    private static final Duration MORNING = Duration.ofHours(6);
    private static final int LONGEST_BREAK_DAYS = 31;
    private static final int DAYS_AT_ONCE = 4;
    private static final int STEPS_AT_ONCE = 3;

    private final ReconciliationBooks books;
    private final ReconciliationSteps steps;
    private final PaymentProvider provider;
    private final Clock clock;
    private @Nullable LocalDate startedUpTo; // only spares the store the question

    ReconciliationSweep(ReconciliationBooks books, ReconciliationSteps steps, PaymentProvider provider, Clock clock) {
        this.books = books;
        this.steps = steps;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        startWhatIsOver(now);
        for (var day : books.due(now, DAYS_AT_ONCE)) {
            var at = day;
            for (int i = 0; i < STEPS_AT_ONCE && at.status() != Reconciliation.Status.DONE; i++) {
                at = steps.step(at);
                if (at.status() == Reconciliation.Status.FAILED) break;
            }
        }
    }

    private void startWhatIsOver(Instant now) {
        var last = LocalDate.ofInstant(now.minus(MORNING), Reconciliation.ZONE).minusDays(1);
        if (last.equals(startedUpTo)) return;
        for (var day = firstToStart(last); !day.isAfter(last); day = day.plusDays(1)) {
            books.start(Reconciliation.started(day, provider.name(), NAME, now), before -> before);
        }
        startedUpTo = last;
    }

    private LocalDate firstToStart(LocalDate last) {
        var latest = books.latest();
        if (latest == null) return last;
        var next = latest.day().plusDays(1);
        var earliest = last.minusDays(LONGEST_BREAK_DAYS);
        return next.isBefore(earliest) ? earliest : next;
    }
}
