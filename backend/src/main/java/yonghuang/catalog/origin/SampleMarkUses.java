package yonghuang.catalog.origin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import yonghuang.catalog.MarkUse;
import yonghuang.catalog.Product;
import yonghuang.catalog.listing.ShelfProduct;
import yonghuang.catalog.listing.Shelves;
import yonghuang.merchants.SampleMerchants;
import yonghuang.shared.SampleData;

/**
 * Lets the sample merchants show the marks their sample products claim; the last of each county may not, so that goods
 * without the mark can be seen too. No notice stands behind any of them.
 */
@Component
class SampleMarkUses implements SampleData {
    static final String NOTICE = "样例公告";
    private static final String FROM = "2026-01-01";

    private final Shelves shelves;
    private final OriginDesk desk;

    SampleMarkUses(Shelves shelves, OriginDesk desk) {
        this.shelves = shelves;
        this.desk = desk;
    }

    @Override
    public int turn() {
        return 11; // the sample products claim the registrations
    }

    @Override
    public void load() {
        var known = shelves.current().origins();
        var missing = new ArrayList<MarkUse>();
        var seen = new HashSet<String>();
        for (var shown : shelves.current().products()) {
            var gi = shown.product().gi();
            if (gi == null || !isAllowed(shown)) continue;
            var id = OriginDesk.markId(shown.product().merchant(), gi, NOTICE);
            boolean there = known.mark(shown.product().merchant(), gi).isPresent();
            if (seen.add(id) && !there) missing.add(sample(id, shown.product(), gi));
        }
        if (!missing.isEmpty()) desk.enterMissing(missing);
        shelves.refresh();
    }

    private static boolean isAllowed(ShelfProduct shown) {
        if (!shown.product().sample()) return false;
        var county = shown.merchant().county();
        var neighbours = SampleMerchants.of(county);
        return neighbours.stream()
                        .anyMatch(one -> one.id().equals(shown.merchant().id()))
                && !isLast(neighbours, shown.merchant().id());
    }

    private static boolean isLast(List<yonghuang.merchants.Merchant> neighbours, String merchant) {
        return neighbours.getLast().id().equals(merchant);
    }

    private static MarkUse sample(String id, Product product, String gi) {
        return new MarkUse(
                id, 1, product.merchant(), gi, NOTICE, FROM, null, true, Instant.parse(FROM + "T00:00:00Z"), "", null);
    }
}
