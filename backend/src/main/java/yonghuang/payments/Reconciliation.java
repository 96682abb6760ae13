package yonghuang.payments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.payments.provider.MovedMoney;

/**
 * The comparison of one day's money with the provider's books. It goes on in small steps, each entered here when it is
 * done: through the provider's books, through our captures, through our refunds, and then what earlier runs found and this
 * one did not is removed. Whoever repeats a step finds the same.
 *
 * @param id the day in Shanghai, as {@code 2026-11-23}
 * @param run counts from 1 how often the day was started
 * @param cursor where the part under way goes on; null at its beginning
 * @param compared entries of the provider's and records of ours that were held against each other
 * @param matched those of them that agree
 * @param totals per currency of the balance, everything that moved
 * @param failures how often in a row a step failed
 * @param nextStepAt when the sweep takes the next step; absent once done, for its index
 */
@Document("reconciliations")
public record Reconciliation(
        @Id String id,
        String provider,
        int run,
        Part part,
        @Nullable String cursor,
        long compared,
        long matched,
        List<Total> totals,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        int failures,
        @Nullable Instant nextStepAt,
        long version)
        implements Versioned<Reconciliation> {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 9;

    enum Part {
        THEIRS,
        OUR_CAPTURES,
        OUR_REFUNDS,
        TIDYING,
        DONE
    }

    /** As the office sees it; FAILED is tried again by itself. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What all entries of a currency come to, whole minor units.
     *
     * @param net what the balance changed by
     */
    public record Total(String currency, long entries, long fees, long net) {
        Total plus(MovedMoney entry) {
            return new Total(currency, entries + 1, fees + entry.fee(), net + entry.net());
        }
    }

    public Reconciliation {
        totals = List.copyOf(totals);
    }

    static Reconciliation started(LocalDate day, String provider, String by, Instant now) {
        return new Reconciliation(
                day.toString(), provider, 1, Part.THEIRS, null, 0, 0, List.of(), now, by, null, 0, now, 1);
    }

    /** From the beginning; one that is under way goes on instead. */
    Reconciliation startedAgain(String newProvider, String by, Instant now) {
        if (status() == Status.RUNNING) return this;
        return new Reconciliation(
                id, newProvider, run + 1, Part.THEIRS, null, 0, 0, List.of(), now, by, null, 0, now, version);
    }

    public Status status() {
        if (part == Part.DONE) return Status.DONE;
        return failures == 0 ? Status.RUNNING : Status.FAILED;
    }

    public LocalDate day() {
        return LocalDate.parse(id);
    }

    Instant from() {
        return day().atStartOfDay(ZONE).toInstant();
    }

    Instant until() {
        return day().plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** Nobody has taken this step meanwhile. */
    boolean isWhere(Reconciliation seen) {
        return run == seen.run
                && part == seen.part
                && (cursor == null ? seen.cursor == null : cursor.equals(seen.cursor));
    }

    /**
     * A step is done.
     *
     * @param next where its part goes on; null when the part is over
     */
    Reconciliation stepped(Step step, @Nullable String next, Instant now) {
        var following = next == null ? Part.values()[part.ordinal() + 1] : part;
        boolean over = following == Part.DONE;
        return new Reconciliation(
                id,
                provider,
                run,
                following,
                next,
                compared + step.compared(),
                matched + step.matched(),
                totalsWith(step.entries()),
                startedAt,
                startedBy,
                over ? now : null,
                0,
                over ? null : now,
                version);
    }

    /** What one step found. */
    record Step(long compared, long matched, List<MovedMoney> entries) {
        static final Step NOTHING = new Step(0, 0, List.of());
    }

    private List<Total> totalsWith(List<MovedMoney> entries) {
        var all = new ArrayList<>(totals);
        for (var entry : entries) {
            var total = all.stream()
                    .filter(each -> each.currency().equals(entry.settledIn()))
                    .findFirst()
                    .orElse(new Total(entry.settledIn(), 0, 0, 0));
            all.remove(total);
            all.add(total.plus(entry));
        }
        return all;
    }

    /** The step failed; the pause doubles from 10 seconds to 43 minutes. */
    Reconciliation failed(Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures + 1, MOST_DOUBLINGS));
        return new Reconciliation(
                id,
                provider,
                run,
                part,
                cursor,
                compared,
                matched,
                totals,
                startedAt,
                startedBy,
                null,
                failures + 1,
                now.plus(pause),
                version);
    }

    @Override
    public Reconciliation atVersion(long next) {
        return new Reconciliation(
                id,
                provider,
                run,
                part,
                cursor,
                compared,
                matched,
                totals,
                startedAt,
                startedBy,
                endedAt,
                failures,
                nextStepAt,
                next);
    }
}
