package yonghuang.inventory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.shared.Skus;

/**
 * Stock of one lot in one warehouse.
 *
 * @param title of the product in Chinese; the SKU where the shop no longer knows it
 * @param bin null at the dock
 * @param remainingDays days until it is no longer sold, 0 or less once that day has come; null when it keeps
 * @param recall the recall that took it off sale
 */
public record LotStock(
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
    /** @throws java.util.NoSuchElementException when the level has no such lot */
    public static LotStock of(StockLevel level, String lot, Skus skus, Instant now) {
        var title = skus.find(level.sku()).map(Skus.Sku::productTitle).orElse(level.sku());
        return of(level.sku(), title, level.lot(lot).orElseThrow(), now);
    }

    private static LotStock of(String sku, String title, Lot lot, Instant now) {
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
