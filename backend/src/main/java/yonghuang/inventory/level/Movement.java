package yonghuang.inventory.level;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the history of a level: units of one lot that moved in the change with this version. It never changes
 * and says exactly what the change did; the buckets of a level are the sum of its movements.
 *
 * @param entry 1 for the first entry of its change
 * @param units positive, signed only for {@link MovementKind#ADJUSTMENT}
 * @param reference what caused it: a reservation, a receipt's reference, an idempotency key
 * @param actor account that did it, or {@link #SHOP}
 * @param reason why a person corrected, set apart, restocked or returned it; null where no person decided
 */
public record Movement(
        long version,
        int entry,
        MovementKind kind,
        String lot,
        int units,
        String reference,
        String actor,
        Instant at,
        @Nullable String reason,
        @Nullable String note) {
    /** Reference of a movement that sets expired units apart. */
    public static final String EXPIRED = "expired";
    /** The actor where no person acted. */
    public static final String SHOP = "shop";

    public String idIn(String level) {
        return entry == 1 ? level + "#" + version : level + "#" + version + "#" + entry;
    }
}
