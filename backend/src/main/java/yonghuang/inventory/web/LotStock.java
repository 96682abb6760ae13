package yonghuang.inventory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.ShopDays;

/**
 * Stock of one lot in one warehouse.
 *
 * @param bin null at the dock
 * @param remainingDays days until it is no longer sold, negative once that is past; null when it keeps
 * @param recall the recall that took it off sale
 */
record LotStock(
        String sku,
        String title,
        String lot,
        @Nullable String bin,
        @Nullable String producedOn,
        @Nullable String expiresOn,
        @Nullable Long remainingDays,
        int available,
        int reserved,
        int quarantined,
        @Nullable String recall) {
    static LotStock of(String sku, String title, Lot lot, Instant now) {
        var expiresOn = lot.expiresOn();
        var remaining =
                expiresOn == null ? null : ChronoUnit.DAYS.between(ShopDays.dayOf(now), LocalDate.parse(expiresOn));
        return new LotStock(
                sku,
                title,
                lot.lot(),
                lot.bin(),
                lot.producedOn(),
                expiresOn,
                remaining,
                lot.available(),
                lot.reserved(),
                lot.quarantined(),
                lot.recall());
    }
}
