package yonghuang.inventory.level;

import org.jspecify.annotations.Nullable;

/**
 * Units of one lot on their way from one warehouse to another, with the facts that go along.
 *
 * @param units positive
 */
public record TravellingLot(
        String lot,
        int units,
        @Nullable String producedOn,
        @Nullable String expiresOn,
        @Nullable String county,
        @Nullable String town,
        @Nullable String certificate) {
    IncomingLot incoming() {
        return new IncomingLot(lot, units, producedOn, expiresOn, county, town, certificate);
    }
}
