package yonghuang.inventory.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.expiry.RemainingLife;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.shared.Skus;

/**
 * Stock of one lot in one warehouse.
 *
 * @param title of the product in Chinese; the SKU where the shop no longer knows it
 * @param bin null at the dock
 * @param remainingDays days until it is no longer sold, 0 or less once that day has come; null when it keeps
 * @param nearExpiry not expired, but too short a life left to be sold as usual
 * @param recall the recall that took it off sale
 */
public record LotStock(
        String sku,
        String title,
        String lot,
        @Nullable String bin,
        @Nullable String producedOn,
        @Nullable String expiresOn,
        @Nullable Integer remainingDays,
        boolean nearExpiry,
        int available,
        int reserved,
        int quarantined,
        @Nullable String recall) {
    /** @throws java.util.NoSuchElementException when the level has no such lot */
    public static LotStock of(StockLevel level, String name, Skus skus, MinimumLife life, Instant now) {
        var title = skus.find(level.sku()).map(Skus.Sku::productTitle).orElse(level.sku());
        var lot = level.lot(name).orElseThrow();
        var today = ShopDays.dayOf(now);
        return new LotStock(
                level.sku(),
                title,
                lot.lot(),
                lot.bin(),
                lot.producedOn(),
                lot.expiresOn(),
                RemainingLife.days(lot.expiresOn(), today),
                life.isNearExpiry(level.sku(), lot, today),
                lot.available(),
                lot.reserved(),
                lot.quarantined(),
                lot.recall());
    }
}
