package yonghuang.identity.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One privileged act; never changed, never removed.
 *
 * @param id grows with time
 * @param actor account id
 * @param act such as {@code staff-hired}
 * @param subject what was acted on: an account id, or the e-mail address of one about to be opened
 * @param before null when there was nothing before
 */
@Document("audit")
public record AuditEntry(
        @Id String id,
        Instant at,
        String actor,
        String act,
        String subject,
        @Nullable Assignment before,
        @Nullable Assignment after) {}
