package yonghuang.orders.waves;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * Fulfilments that somebody set out to pick together, until it is dissolved. Which of them are in it, and how far they are,
 * the parcels say.
 *
 * @param asked the request, so that a repeat is told from another one under the same key
 * @param dissolved null while it stands
 * @param leavingUntil parcels may have to be taken out of a dissolved wave until then; null when all are out
 */
@Document("waves")
public record Wave(
        @Id String id,
        long version,
        String warehouse,
        String asked,
        List<String> fulfilments,
        Instant at,
        String actor,
        @Nullable Dissolved dissolved,
        @Nullable Instant leavingUntil)
        implements Versioned<Wave> {
    /** When it was dissolved, and who did it. */
    public record Dissolved(Instant at, String actor) {}

    public Wave {
        fulfilments = List.copyOf(fulfilments);
    }

    @Override
    public Wave atVersion(long next) {
        return new Wave(id, next, warehouse, asked, fulfilments, at, actor, dissolved, leavingUntil);
    }

    Wave dissolvedBy(String who, Instant now, Instant until) {
        return new Wave(id, version, warehouse, asked, fulfilments, at, actor, new Dissolved(now, who), until);
    }

    Wave left() {
        return new Wave(id, version, warehouse, asked, fulfilments, at, actor, dissolved, null);
    }
}
