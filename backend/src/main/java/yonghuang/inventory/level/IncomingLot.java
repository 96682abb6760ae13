package yonghuang.inventory.level;

import org.jspecify.annotations.Nullable;

/**
 * Units of one lot that arrive.
 *
 * @param units positive
 */
public record IncomingLot(
        String lot,
        int units,
        @Nullable String producedOn,
        @Nullable String expiresOn,
        @Nullable String county,
        @Nullable String town,
        @Nullable String certificate) {
    public IncomingLot {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
    }
}
