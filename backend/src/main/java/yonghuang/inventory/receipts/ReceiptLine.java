package yonghuang.inventory.receipts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.receipts.Arrival.Arriving;

/**
 * Units of one SKU and lot in a receipt.
 *
 * @param producedOn day as {@code 2026-10-12}
 * @param expiresOn null when not said and not to be had from the shelf life
 */
public record ReceiptLine(
        String sku,
        int units,
        String lot,
        String producedOn,
        @Nullable String expiresOn,
        @Nullable String county,
        @Nullable String town,
        @Nullable String certificate) {
    Arriving arriving(Instant at) {
        return new Arriving(
                LotFacts.of(sku, lot, producedOn, expiresOn, county, town, certificate, at),
                new IncomingLot(lot, units, producedOn, expiresOn, county, town, certificate));
    }

    /** @throws ArithmeticException when the sum does not fit an int */
    ReceiptLine plus(int more) {
        return new ReceiptLine(sku, Math.addExact(units, more), lot, producedOn, expiresOn, county, town, certificate);
    }

    ReceiptLine expiring(@Nullable String day) {
        return new ReceiptLine(sku, units, lot, producedOn, day, county, town, certificate);
    }

    boolean isSameLot(ReceiptLine other) {
        return sku.equals(other.sku) && lot.equals(other.lot);
    }

    /** All but the units. */
    boolean agreesWith(ReceiptLine other) {
        return plus(-units).equals(other.plus(-other.units));
    }
}
