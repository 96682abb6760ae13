package yonghuang.inventory.level;

import org.jspecify.annotations.Nullable;

/**
 * A correction by a person.
 *
 * @param units what is added, negative for what is taken away; never 0
 * @param source unique name of this correction, remembered in the lot
 * @param reference shown in the ledger: the caller's idempotency key
 */
public record Adjustment(
        String lot,
        int units,
        String source,
        String reference,
        String actor,
        String reason,
        @Nullable String note) {
    public Adjustment {
        if (units == 0) throw new IllegalArgumentException("an adjustment of 0 units is none");
    }
}
