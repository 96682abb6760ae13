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
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.orders.Order;
import yonghuang.orders.Orders;
import yonghuang.shared.Sweep;

/**
 * Finds the letters orders give cause to, by what moved since the last look and a little before. Once a minute it looks
 * back further, for a change that was slow to become visible and for clocks that differ. What moved before the shop
 * first looked is not told.
 */
@Component
class LetterFollower implements Sweep {
    private static final Duration OVERLAP = Duration.ofSeconds(2);
    private static final Duration FAR_BACK = Duration.ofMinutes(2);
    private static final Duration FAR_LOOK_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;
    private static final int MOST_REMEMBERED = 50_000;

    private final Orders orders;
    private final LetterBook book;
    private final Documents<Followed> followed;
    private final Clock clock;
    /** Only spares the store the same letters again; the book knows each of them anyway. */
    private final Cache<String, Boolean> owed =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private Instant lookedFarBack = Instant.EPOCH; // one run at a time

    LetterFollower(Orders orders, LetterBook book, MongoOperations mongo, Clock clock) {
        this.orders = orders;
        this.book = book;
        this.followed = new Documents<>(mongo, Followed.class);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters owed";
    }

    @Override
    public synchronized void run() {
        var now = clock.instant();
        var known = followed.find(Followed.ID);
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
        try (var moved = orders.movedSince(from)) {
            var some = new ArrayList<Order>(AT_ONCE);
            for (var order : (Iterable<Order>) moved::iterator) {
                some.add(order);
                last = order.movedAt();
                if (some.size() == AT_ONCE) owe(some, now);
            }
            owe(some, now);
        }
        return last;
    }

    private void owe(List<Order> some, Instant now) {
        var letters = some.stream()
                .flatMap(order -> LettersOwed.of(order, now).stream())
                .filter(letter -> owed.getIfPresent(letter.id()) == null)
                .toList();
        book.owe(letters);
        letters.forEach(letter -> owed.put(letter.id(), true));
        some.clear();
    }

    private void reach(Instant upTo) {
        followed.change(
                Followed.ID,
                known -> known != null && !known.upTo().isBefore(upTo)
                        ? Change.unchanged(true)
                        : Change.changed(new Followed(Followed.ID, known == null ? 0 : known.version(), upTo), true));
    }
}
