package yonghuang.inventory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.StockLevel;

/** Stock of one SKU in one warehouse; on hand is available plus reserved. */
public record StockAnswer(String sku, int available, int reserved, int quarantined, List<LotStock> lots) {
    public record LotStock(
            String lot,
            @Nullable String producedOn,
            @Nullable String expiresOn,
            int available,
            int reserved,
            int quarantined,
            @Nullable String county,
            @Nullable String town,
            @Nullable String certificate) {
        static LotStock of(Lot lot) {
            return new LotStock(
                    lot.lot(),
                    lot.producedOn(),
                    lot.expiresOn(),
                    lot.available(),
                    lot.reserved(),
                    lot.quarantined(),
                    lot.county(),
                    lot.town(),
                    lot.certificate());
        }
    }

    public static StockAnswer of(StockLevel level) {
        return new StockAnswer(
                level.sku(),
                level.available(),
                level.reserved(),
                level.quarantined(),
                level.lots().stream().map(LotStock::of).toList());
    }
}
