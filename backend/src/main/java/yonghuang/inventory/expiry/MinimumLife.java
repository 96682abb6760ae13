package yonghuang.inventory.expiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.inventory.expiry.RemainingLifeRules.Shares;
import yonghuang.inventory.level.Lot;
import yonghuang.shared.Skus;

/**
 * How many days each SKU must have left to be sold, from memory: the shelf life and class of the catalog, the shares of the
 * office. Every copy of the shop reads the shares again every second.
 */
@Component
public final class MinimumLife {
    private final Documents<RemainingLifeRules> stored;
    private final Skus skus;
    private volatile RemainingLifeRules current = RemainingLifeRules.BUILT_IN;

    public MinimumLife(MongoOperations mongo, Skus skus) {
        this.stored = new Documents<>(mongo, RemainingLifeRules.class);
        this.skus = skus;
        refresh();
    }

    /** Days a lot of this SKU must have left to be sold to consumers; 1 where the shelf life is not known. */
    public int retailDays(String sku) {
        return skus.find(sku).map(this::retailDays).orElse(RemainingLife.LEAST_DAYS);
    }

    private int retailDays(Skus.Sku sku) {
        return RemainingLife.minimumDays(sku.shelfLifeDays(), current.retail().of(sku.category()));
    }

    /** Of the shares in force; another one means that {@link #retailDays} may answer otherwise. */
    public long version() {
        return current.version();
    }

    /** Not expired, but no longer sold as usual. */
    public boolean isNearExpiry(String sku, Lot lot, LocalDate today) {
        return RemainingLife.isNearExpiry(lot.expiresOn(), today, retailDays(sku));
    }

    /** The most days any SKU must have left. */
    public int longestRetailDays() {
        return skus.all().stream().mapToInt(this::retailDays).max().orElse(RemainingLife.LEAST_DAYS);
    }

    /** Reads what is stored: one small read. */
    public RemainingLifeRules refresh() {
        var newest = stored.find(RemainingLifeRules.ID);
        if (newest != null) keep(newest);
        return current;
    }

    /**
     * Replaces all shares. A repeat of the same edit on the version it made finds it done.
     *
     * @param version the version that was edited
     * @throws RemainingLifeChanged when it is no longer the newest
     */
    public RemainingLifeRules replace(long version, Shares retail) {
        var edited = stored.change(RemainingLifeRules.ID, (@Nullable RemainingLifeRules now) -> {
            var newest = now == null ? RemainingLifeRules.BUILT_IN : now;
            if (newest.version() != version) throw new RemainingLifeChanged();
            if (newest.retail().equals(retail)) return Change.unchanged(newest);
            var next = new RemainingLifeRules(RemainingLifeRules.ID, version + 1, retail);
            return Change.changed(next, next);
        });
        keep(edited);
        return current;
    }

    private synchronized void keep(RemainingLifeRules newest) {
        if (newest.version() > current.version()) current = newest;
    }
}
