package yonghuang.accounting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * How far one source has been looked through for the books.
 *
 * @param upTo the latest moved document that was seen
 * @param walkedOn day on which all were last walked through; null while the first walk is under way
 * @param walkedTo id up to which the walk of today has come; null between walks
 */
@Document("books_followed")
record Followed(
        @Id String id,
        long version,
        Instant upTo,
        @Nullable String walkedOn,
        @Nullable String walkedTo) implements Versioned<Followed> {
    @Override
    public Followed atVersion(long next) {
        return new Followed(id, next, upTo, walkedOn, walkedTo);
    }

    Followed reached(Instant to) {
        return to.isAfter(upTo) ? new Followed(id, version, to, walkedOn, walkedTo) : this;
    }

    Followed walkedTo(String last) {
        return new Followed(id, version, upTo, walkedOn, last);
    }

    Followed walkedThrough(String day) {
        return new Followed(id, version, upTo, day, null);
    }
}
