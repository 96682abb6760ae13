package yonghuang.listings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a revision of a listing.
 *
 * @param by account id
 * @param name of who did it, as it was then
 * @param reason why, null when none was given
 */
public record ListingAct(
        int revision,
        Instant at,
        String by,
        String name,
        Kind kind,
        @Nullable String reason) {
    public enum Kind {
        SUBMITTED,
        WITHDRAWN,
        RETURNED,
        PUBLISHED,
        SUSPENDED,
        RESUMED
    }

    /** The same person did the same before: a repeat. */
    boolean isTheSameAs(ListingAct other) {
        return revision == other.revision && by.equals(other.by) && kind == other.kind;
    }
}
