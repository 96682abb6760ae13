package yonghuang.mail;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * Up to when orders, or invoices, have been looked through for letters.
 *
 * @param id which of them
 * @param upTo the latest moved one that was seen
 */
@Document("letters_followed")
record Followed(@Id String id, long version, Instant upTo) implements Versioned<Followed> {
    @Override
    public Followed atVersion(long newVersion) {
        return new Followed(id, newVersion, upTo);
    }
}
