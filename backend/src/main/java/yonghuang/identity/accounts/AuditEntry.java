package yonghuang.identity.accounts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One privileged act; never changed, never removed.
 *
 * @param id grows with time
 * @param actor account id
 * @param act such as {@code staff-hired}
 * @param subject id of what was acted on, or the e-mail address of an account about to be opened
 * @param before what it was, null when there was nothing; {@code after} what it was to become
 * @param why the reason given, null when none was asked for
 */
@Document("audit")
public record AuditEntry(
        @Id String id,
        Instant at,
        String actor,
        String act,
        String subject,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        @Nullable String why) {}
