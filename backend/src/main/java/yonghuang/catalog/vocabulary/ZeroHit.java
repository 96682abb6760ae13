package yonghuang.catalog.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words that found nothing.
 *
 * @param words in one spelling: small letters, single spaces, no signs
 * @param times how often they were asked
 * @param didYouMean what was shown instead, null when nothing
 */
public record ZeroHit(
        String words,
        long times,
        Instant lastAskedAt,
        @Nullable String didYouMean) {
    ZeroHit and(ZeroHit other) {
        var newer = other.lastAskedAt().isBefore(lastAskedAt) ? this : other;
        return new ZeroHit(words, times + other.times(), newer.lastAskedAt(), newer.didYouMean());
    }
}
