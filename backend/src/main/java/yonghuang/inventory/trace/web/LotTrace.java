package yonghuang.inventory.trace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.trace.LotFamily.Relative;
import yonghuang.inventory.trace.LotTravels;

/** The way of a lot as its warehouses know it; a lot number may stand for lots of several SKUs. */
record LotTrace(String lot, List<Item> items) {
    /** Of one SKU, in all warehouses. */
    record Item(
            String sku,
            @Nullable String title,
            @Nullable String producedOn,
            @Nullable String expiresOn,
            @Nullable String county,
            @Nullable String town,
            @Nullable String certificate,
            @Nullable String gi,
            @Nullable String merchant,
            LotFacts.@Nullable Supplier supplier,
            Backwards backwards,
            Forwards forwards,
            List<LotTravels.Moved> movements,
            boolean complete) {}

    /** @param ancestors lots it was made from, nearest first; generation 1 are its parents */
    record Backwards(List<Relative> ancestors, List<LotTravels.Received> receipts) {}

    /**
     * @param descendants lots made from it, nearest first; generation 1 are its children
     * @param orders ids of those that units of it were shipped in
     */
    record Forwards(List<Relative> descendants, List<LotTravels.Transferred> transfers, List<String> orders) {}
}
