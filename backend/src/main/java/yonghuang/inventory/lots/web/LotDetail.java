package yonghuang.inventory.lots.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotFacts.Supplier;
import yonghuang.inventory.web.LotStock;

/**
 * Stock of one lot in one warehouse, and what is known of it.
 *
 * @param parents and {@code children}: lots it was made from and lots made from it, as {@code SKU|LOT}
 */
record LotDetail(
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
        @Nullable String recall,
        @Nullable Of merchant,
        @Nullable Supplier supplier,
        @Nullable String county,
        @Nullable String town,
        @Nullable String certificate,
        @Nullable String gi,
        @Nullable String storage,
        List<String> parents,
        List<String> children) {
    /** @param name null when the merchant is no longer there */
    @Schema(name = "LotMerchant")
    record Of(String id, @Nullable String name) {}

    static LotDetail of(LotStock stock, LotFacts facts, List<String> children, @Nullable Of merchant) {
        return new LotDetail(
                stock.sku(),
                stock.title(),
                stock.lot(),
                stock.bin(),
                stock.producedOn(),
                stock.expiresOn(),
                stock.remainingDays(),
                stock.nearExpiry(),
                stock.available(),
                stock.reserved(),
                stock.quarantined(),
                stock.recall(),
                merchant,
                facts.supplier(),
                facts.county(),
                facts.town(),
                facts.certificate(),
                facts.gi(),
                facts.storage(),
                facts.parents(),
                children);
    }
}
