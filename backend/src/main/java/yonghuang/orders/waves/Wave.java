package yonghuang.orders.waves;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * Fulfilments that somebody set out to pick together; never changes. Which of them are in it, and how far they are, the
 * parcels say.
 *
 * @param asked the request, so that a repeat is told from another one under the same key
 */
@Document("waves")
public record Wave(
        @Id String id, long version, String warehouse, String asked, List<String> fulfilments, Instant at, String actor)
        implements Versioned<Wave> {
    public Wave {
        fulfilments = List.copyOf(fulfilments);
    }

    @Override
    public Wave atVersion(long next) {
        return new Wave(id, next, warehouse, asked, fulfilments, at, actor);
    }
}
