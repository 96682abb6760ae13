package yonghuang.pricing.coupons;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.Versioned;
import yonghuang.shared.ShopSettings;

/**
 * Slows the guessing of codes down: 20 different unknown codes of one account in 15 minutes, then no code of that account
 * is looked at, right or wrong, until the oldest is so long ago. Kept in the store, so it holds for all copies of the shop.
 */
@Component
public class CodeGuesses {
    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** @param wrong oldest first; never more than {@link #MOST} */
    @Document("coupon_guesses")
    record Guesses(@Id String id, long version, List<Guess> wrong) implements Versioned<Guesses> {
        @Override
        public Guesses atVersion(long next) {
            return new Guesses(id, next, wrong);
        }

        private List<Guess> recent(Instant now) {
            return wrong.stream()
                    .filter(guess -> guess.at().plus(WINDOW).isAfter(now))
                    .toList();
        }
    }

    /** @param coupon the id the code would have */
    record Guess(String coupon, Instant at) {}

    private final Documents<Guesses> guesses;
    private final Clock clock;
    private final boolean on;

    public CodeGuesses(MongoTemplate mongo, Clock clock, ShopSettings settings) {
        this.guesses = new Documents<>(mongo, Guesses.class);
        this.clock = clock;
        this.on = settings.rateLimits();
    }

    /** @throws TooManyCodes when the account has used up its guesses */
    public void check(String account) {
        if (on) check(guesses.find(account), clock.instant());
    }

    /** Counts an unknown code; the same one again is no new guess. */
    public void countUnknown(String account, String coupon) {
        if (!on) return;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        guesses.change(account, found -> {
            check(found, now);
            var recent = found == null ? List.<Guess>of() : found.recent(now);
            if (recent.stream().anyMatch(guess -> guess.coupon().equals(coupon))) return Change.unchanged(true);
            var next = new ArrayList<>(recent);
            next.add(new Guess(coupon, now));
            return Change.changed(new Guesses(account, 0, List.copyOf(next)), true);
        });
    }

    private static void check(@Nullable Guesses found, Instant now) {
        if (found == null) return;
        var recent = found.recent(now);
        if (recent.size() < MOST) return;
        throw new TooManyCodes(Duration.between(now, recent.getFirst().at().plus(WINDOW)));
    }
}
