package yonghuang.inventory.level;

import org.jspecify.annotations.Nullable;

/**
 * Units of one lot that arrive.
 *
 * @param units positive, the damaged ones among them
 * @param damaged units that are set apart as they come
 * @param bin where they are put at once, null when that is not said
 */
public record IncomingLot(
        String lot,
        int units,
        @Nullable String producedOn,
        @Nullable String expiresOn,
        @Nullable String county,
        @Nullable String town,
        @Nullable String certificate,
        int damaged,
        @Nullable String bin) {
    public IncomingLot {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        if (damaged < 0 || damaged > units) {
            throw new IllegalArgumentException(damaged + " damaged of " + units + " units");
        }
    }

    /** All of them whole. */
    public IncomingLot(
            String lot,
            int units,
            @Nullable String producedOn,
            @Nullable String expiresOn,
            @Nullable String county,
            @Nullable String town,
            @Nullable String certificate) {
        this(lot, units, producedOn, expiresOn, county, town, certificate, 0, null);
    }
}
