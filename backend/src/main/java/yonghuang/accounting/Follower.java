package yonghuang.accounting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.Sweep;

/**
 * Books what moved since the last look and a little before; once a minute it looks back further, for a change that was slow
 * to become visible and for clocks that differ. Beside it, once a day and at the very first, it walks through everything by
 * id, a piece at a time: so nothing is missed for good, whatever the clocks said and whoever was stopped when.
 */
final class Follower<T> implements Sweep {
    private static final Duration OVERLAP = Duration.ofSeconds(2);
    private static final Duration FAR_BACK = Duration.ofMinutes(2);
    private static final Duration FAR_LOOK_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final Source<T> source;
    private final Books books;
    private final Documents<Followed> followed;
    private final Clock clock;
    private Instant lookedFarBack = Instant.EPOCH; // one run at a time

    Follower(Source<T> source, Books books, MongoOperations mongo, Clock clock) {
        this.source = source;
        this.books = books;
        this.followed = new Documents<>(mongo, Followed.class);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "books of " + source.name();
    }

    @Override
    public synchronized void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var known = followed.find(source.name());
        if (known == null) known = new Followed(source.name(), 0, now.minus(FAR_BACK), null, null);
        boolean far = !lookedFarBack.plus(FAR_LOOK_EVERY).isAfter(now);
        var last = look(known.upTo().minus(far ? FAR_BACK : OVERLAP), now);
        if (far) lookedFarBack = now;
        if (last != null) reach(known, last.isAfter(now) ? now : last); // a clock ahead must not hide what others stamp
        walk(known, now);
    }

    private void reach(Followed known, Instant to) {
        if (to.isAfter(known.upTo())) note(known, at -> at.reached(to));
    }

    private @Nullable Instant look(Instant from, Instant now) {
        Instant last = null;
        try (var moved = source.movedSince(from)) {
            var some = new ArrayList<T>(AT_ONCE);
            for (var one : (Iterable<T>) moved::iterator) {
                some.add(one);
                last = source.movedAt(one);
                if (some.size() == AT_ONCE) book(some, now);
            }
            book(some, now);
        }
        return last;
    }

    private void book(ArrayList<T> some, Instant now) {
        books.book(source.entries(some, now));
        some.clear();
    }

    private void walk(Followed known, Instant now) {
        var today = LocalDate.ofInstant(now, Months.ZONE).toString();
        if (today.equals(known.walkedOn())) return;
        var some = source.after(known.walkedTo(), AT_ONCE);
        books.bookMissing(source.entries(some, now));
        if (some.size() < AT_ONCE) note(known, at -> at.walkedThrough(today));
        else note(known, at -> at.walkedTo(source.id(some.getLast())));
    }

    private void note(Followed first, UnaryOperator<Followed> step) {
        followed.change(source.name(), at -> {
            var next = step.apply(at == null ? first : at);
            return next.equals(at) ? Change.unchanged(true) : Change.changed(next, true);
        });
    }
}
