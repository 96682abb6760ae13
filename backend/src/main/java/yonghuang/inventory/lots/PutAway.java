package yonghuang.inventory.lots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who put a lot where, and when. Written before the level says so; {@code done} once it does.
 *
 * @param from bin it lay in before, null at the dock
 */
@Document("put_aways")
public record PutAway(
        @Id String id,
        String warehouse,
        String sku,
        String lot,
        @Nullable String from,
        String bin,
        String actor,
        Instant at,
        boolean done) {}
