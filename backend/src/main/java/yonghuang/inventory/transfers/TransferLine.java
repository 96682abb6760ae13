package yonghuang.inventory.transfers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units of one SKU in a transfer. A SKU stands in one line, or in one line per chosen lot; so a SKU and lot belong to one
 * line only.
 *
 * @param chosen the lot a person named, null for the first-expired ones
 * @param lots what is held for it, later what left; empty until it is held
 */
public record TransferLine(String sku, int units, @Nullable String chosen, List<SentLot> lots) {
    public TransferLine {
        lots = List.copyOf(lots);
    }

    public TransferLine(String sku, int units, @Nullable String chosen) {
        this(sku, units, chosen, List.of());
    }

    TransferLine of(List<SentLot> newLots) {
        return new TransferLine(sku, units, chosen, newLots);
    }
}
