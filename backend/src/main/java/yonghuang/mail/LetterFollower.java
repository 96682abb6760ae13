package yonghuang.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.Sweep;

/**
 * Finds the letters that orders or invoices give cause to, by what moved since the last look and a little before. Once a minute it looks
 * back further, for a change that was slow to become visible and for clocks that differ. What moved before the shop
 * first looked is not told.
 */
class LetterFollower<T> implements Sweep {
    private static final Duration OVERLAP = Duration.ofSeconds(2);
    private static final Duration FAR_BACK = Duration.ofMinutes(2);
    private static final Duration FAR_LOOK_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;
    private static final int MOST_REMEMBERED = 50_000;

    private final LetterSource<T> source;
    private final LetterBook book;
    private final Documents<Followed> followed;
    private final Clock clock;
    /** Only spares the store the same letters again; the book knows each of them anyway. */
    private final Cache<String, Boolean> owed =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private Instant lookedFarBack = Instant.EPOCH; // one run at a time

    LetterFollower(LetterSource<T> source, LetterBook book, MongoOperations mongo, Clock clock) {
        this.source = source;
        this.book = book;
        this.followed = new Documents<>(mongo, Followed.class);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters owed for " + source.name();
    }

    @Override
    public synchronized void run() {
        var now = clock.instant();
        var known = followed.find(source.name());
        if (known == null) {
            reach(now);
            return;
        }
        boolean far = !lookedFarBack.plus(FAR_LOOK_EVERY).isAfter(now);
        var last = look(known.upTo().minus(far ? FAR_BACK : OVERLAP), now);
        if (far) lookedFarBack = now;
        if (last != null && last.isAfter(known.upTo())) reach(last);
    }

    private @Nullable Instant look(Instant from, Instant now) {
        Instant last = null;
        try (var moved = source.movedSince(from)) {
            var some = new ArrayList<T>(AT_ONCE);
            for (var one : (Iterable<T>) moved::iterator) {
                some.add(one);
                last = source.movedAt(one);
                if (some.size() == AT_ONCE) owe(some, now);
            }
            owe(some, now);
        }
        return last;
    }

    private void owe(List<T> some, Instant now) {
        var letters = some.stream()
                .flatMap(one -> source.owed(one, now).stream())
                .filter(letter -> owed.getIfPresent(letter.id()) == null)
                .toList();
        book.owe(letters);
        letters.forEach(letter -> owed.put(letter.id(), true));
        some.clear();
    }

    private void reach(Instant upTo) {
        followed.change(
                source.name(),
                known -> known != null && !known.upTo().isBefore(upTo)
                        ? Change.unchanged(true)
                        : Change.changed(new Followed(source.name(), known == null ? 0 : known.version(), upTo), true));
    }
}
