package yonghuang.merchants.admission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an application; never changes.
 *
 * @param by account id
 * @param name of that person, as it was
 * @param act what it became
 * @param revision of the application as it was seen
 */
public record Step(
        Instant at,
        String by,
        String name,
        ApplicationStatus act,
        @Nullable String reason,
        int revision) {
    boolean isTheSameAs(Step other) {
        return by.equals(other.by) && act == other.act && revision == other.revision;
    }
}
