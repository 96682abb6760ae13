package yonghuang.inventory;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where lots lie, and what becomes of units that were not where they should be. */
public interface LotWhereabouts {
    /**
     * Units of a lot that a picker did not find and that were set apart.
     *
     * @param id unique name of the finding; what is done for it is done once
     * @param actor account of the person who decided, null before
     */
    record NotFoundUnits(
            String id,
            String warehouse,
            String sku,
            String lot,
            int units,
            String reference,
            @Nullable String actor,
            @Nullable String note) {}

    /** The bins of one warehouse by SKU and lot; a lot at the dock has none. Each level is read once. */
    Map<String, Map<String, String>> bins(Collection<String> skus, String warehouse);

    /** Somebody should look for them; told once. */
    void tell(NotFoundUnits units);

    /**
     * They turned up and are for sale again, once.
     *
     * @return false when they stay set apart: the lot has expired, or fewer are set apart by now
     */
    boolean turnedUp(NotFoundUnits units);

    /**
     * They are written off, once.
     *
     * @return false when nothing is: fewer are set apart by now
     */
    boolean lost(NotFoundUnits units);
}
