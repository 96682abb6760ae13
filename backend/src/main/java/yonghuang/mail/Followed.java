package yonghuang.mail;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * Up to when orders have been looked through for letters.
 *
 * @param upTo the latest moved order that was seen
 */
@Document("letters_followed")
record Followed(@Id String id, long version, Instant upTo) implements Versioned<Followed> {
    static final String ID = "orders";

    @Override
    public Followed atVersion(long newVersion) {
        return new Followed(id, newVersion, upTo);
    }
}
