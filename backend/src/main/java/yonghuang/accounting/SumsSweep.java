package yonghuang.accounting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/** Brings the kept sums up to date now and then, so that a reader has little to add up; once a day a few at a time anew. */
@Component
class SumsSweep implements Sweep {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int ANEW_AT_ONCE = 5;

    private final Books books;
    private final Sums sums;
    private final Clock clock;
    private Instant last = Instant.EPOCH; // guarded by this, like the rest
    private @Nullable LocalDate recounted;
    private final Queue<SumsOf> toRecount = new ArrayDeque<>();

    SumsSweep(Books books, Sums sums, Clock clock) {
        this.books = books;
        this.sums = sums;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sums of the journal";
    }

    @Override
    public synchronized void run() {
        var now = clock.instant();
        if (!last.plus(EVERY).isAfter(now)) {
            last = now;
            books.remember(books.takeMoved().stream().filter(sums::advance).toList());
        }
        recountToday(LocalDate.ofInstant(now, Months.ZONE));
    }

    private void recountToday(LocalDate today) {
        if (recounted == null) recounted = today; // a start is no new day
        if (!today.equals(recounted)) {
            recounted = today;
            toRecount.addAll(sums.all());
        }
        for (int i = 0; i < ANEW_AT_ONCE && !toRecount.isEmpty(); i++) sums.recount(toRecount.remove());
    }
}
