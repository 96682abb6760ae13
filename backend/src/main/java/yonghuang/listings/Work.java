package yonghuang.listings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest revision of a listing.
 *
 * @param submitted the newest revision that was ever submitted; what is written after that is another revision, so that a
 *     reviewer decides on what they looked at
 * @param content null when it is what is published
 * @param remarks of the office when it was returned; kept until it is submitted again
 * @param writers account ids of who wrote or submitted it
 * @param waitingSince when it came to where it stands
 */
public record Work(
        int revision,
        int submitted,
        ListingStatus status,
        @Nullable Content content,
        List<Remark> remarks,
        List<String> writers,
        Instant waitingSince) {
    public Work {
        remarks = List.copyOf(remarks);
        writers = List.copyOf(writers);
    }

    /** The first draft of a new listing. */
    static Work begun(Content content, String writer, Instant now) {
        return new Work(1, 0, ListingStatus.DRAFT, content, List.of(), List.of(writer), now);
    }

    /** Nothing is being written. */
    static Work done(int revision, int submitted, Instant now) {
        return new Work(revision, submitted, ListingStatus.PUBLISHED, null, List.of(), List.of(), now);
    }

    Work written(Content next, String writer, Instant now) {
        boolean another = content == null || revision <= submitted;
        int number = another ? Math.max(revision, submitted) + 1 : revision;
        return new Work(number, submitted, ListingStatus.DRAFT, next, remarks, with(writer), now);
    }

    Work submitted(String writer, Instant now) {
        return new Work(revision, revision, ListingStatus.SUBMITTED, content, List.of(), with(writer), now);
    }

    Work withdrawn(Instant now) {
        return new Work(revision, submitted, ListingStatus.DRAFT, content, remarks, writers, now);
    }

    Work returned(List<Remark> why, Instant now) {
        return new Work(revision, submitted, ListingStatus.RETURNED, content, why, writers, now);
    }

    /** The same words with other prices, see {@link Listing#priced}. */
    Work repriced(@Nullable Content next) {
        return new Work(revision, submitted, status, next, remarks, writers, waitingSince);
    }

    private List<String> with(String writer) {
        if (writers.contains(writer)) return writers;
        var more = new java.util.ArrayList<>(writers);
        more.add(writer);
        return more;
    }
}
