package yonghuang.identity.passwords;

import static yonghuang.documents.Change.changed;
import static yonghuang.documents.Change.unchanged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;

/**
 * The latest wrong passwords for one account or from one address.
 *
 * @param id {@code account:} and the digest of an e-mail address, whether it has an account or not; or {@code address:}
 *     and a network address
 * @param wrong oldest first
 * @param forgottenAt when nothing in it can matter any more
 */
@Document("sign_in_attempts")
record WrongGuesses(@Id String id, long version, List<Instant> wrong, Instant forgottenAt)
        implements Versioned<WrongGuesses> {
    private static final Duration KEPT_LONGER = Duration.ofHours(1);

    /** So many wrong ones within the window, and nothing more is looked at until the oldest of them leaves it. */
    record Limit(int guesses, Duration window) {
        /** @return how long to wait, zero when the next guess may be looked at */
        Duration wait(@Nullable WrongGuesses known, Instant now) {
            var recent = recent(known, now).toList();
            if (recent.size() < guesses) return Duration.ZERO;
            return Duration.between(now, recent.get(recent.size() - guesses).plus(window));
        }

        /** Writes one more wrong guess down, unless there are too many already; the answer is that of {@link #wait}. */
        Change<WrongGuesses, Duration> oneMore(String id, @Nullable WrongGuesses known, Instant now) {
            var wait = wait(known, now);
            if (!wait.isZero()) return unchanged(wait);
            var wrong = Stream.concat(recent(known, now), Stream.of(now)).toList();
            return changed(new WrongGuesses(id, 0, wrong, now.plus(window).plus(KEPT_LONGER)), Duration.ZERO);
        }

        private Stream<Instant> recent(@Nullable WrongGuesses known, Instant now) {
            if (known == null) return Stream.empty();
            return known.wrong().stream().filter(at -> at.plus(window).isAfter(now));
        }
    }

    @Override
    public WrongGuesses atVersion(long version) {
        return new WrongGuesses(id, version, wrong, forgottenAt);
    }
}
