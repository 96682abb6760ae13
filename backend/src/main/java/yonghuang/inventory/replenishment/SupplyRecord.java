package yonghuang.inventory.replenishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.inventory.level.ShopDays;

/**
 * What the ledger says of one level, summed by day, and what was last concluded from it. Derived: thrown away, it is made
 * again from the movements. A level that never shipped nor sent or got a transfer has none.
 *
 * @param id of the level
 * @param counted version of the level up to which its movements are in the sums
 * @param countedAt when the level had that version
 * @param days with sales, oldest first, the last {@link #KEPT_DAYS}
 * @param sentOut units that ever left by transfer; {@code cameIn} those that ever arrived
 * @param low since when it is low, and {@code out} sold out; null when it is not
 * @param suggested the warehouse, while something should be sent there
 */
@Document("supply_records")
record SupplyRecord(
        @Id String id,
        long version,
        String sku,
        String warehouse,
        long counted,
        Instant countedAt,
        List<SoldOn> days,
        long sentOut,
        long cameIn,
        @Nullable Episode low,
        @Nullable Episode out,
        @Nullable String suggested)
        implements Versioned<SupplyRecord> {
    static final int KEPT_DAYS = 120;
    private static final long FEW_CHANGES = 50;

    /** @param day as {@code 2026-11-24}, in Shanghai */
    record SoldOn(String day, int units) {}

    /**
     * A time of being low or out, alerted once.
     *
     * @param since day and version of the level when it fell, as {@code 2026-11-24#17}
     */
    record Episode(String since, boolean told) {}

    SupplyRecord {
        days = List.copyOf(days);
    }

    static SupplyRecord empty(String id, String sku, String warehouse) {
        return new SupplyRecord(id, 0, sku, warehouse, 0, Instant.EPOCH, List.of(), 0, 0, null, null, null);
    }

    @Override
    public SupplyRecord atVersion(long next) {
        return new SupplyRecord(
                id, next, sku, warehouse, counted, countedAt, days, sentOut, cameIn, low, out, suggested);
    }

    /** With sums of what came behind {@link #counted}; sums made for another moment are left alone. */
    SupplyRecord with(Uncounted more) {
        if (more.behind() != counted || more.upTo() == counted) return this;
        var sold = new TreeMap<String, Integer>(more.sold());
        days.forEach(day -> sold.merge(day.day(), day.units(), Math::addExact));
        return new SupplyRecord(
                id,
                version,
                sku,
                warehouse,
                more.upTo(),
                more.at(),
                kept(sold, more.at()),
                sentOut + more.sentOut(),
                cameIn + more.cameIn(),
                low,
                out,
                suggested);
    }

    private static List<SoldOn> kept(TreeMap<String, Integer> sold, Instant at) {
        var earliest = ShopDays.dayOf(at).minusDays(KEPT_DAYS).toString();
        var kept = new ArrayList<SoldOn>();
        sold.tailMap(earliest).forEach((day, units) -> kept.add(new SoldOn(day, units)));
        return kept;
    }

    /** Concluded from a plan; an episode goes on until it is over. */
    SupplyRecord judged(SupplyPlan plan) {
        return concluding(
                plan.isLow() ? goingOn(low, plan) : null,
                plan.isOut() ? goingOn(out, plan) : null,
                plan.suggestion() == null ? null : warehouse);
    }

    private Episode goingOn(@Nullable Episode episode, SupplyPlan plan) {
        if (episode != null) return episode;
        return new Episode(plan.position().today() + "#" + counted, false);
    }

    /** @param as the form that was told; what began since is not */
    SupplyRecord told(SupplyRecord as) {
        return concluding(toldIn(low, as.low), toldIn(out, as.out), suggested);
    }

    private static @Nullable Episode toldIn(@Nullable Episode now, @Nullable Episode then) {
        return now != null && now.equals(then) ? new Episode(now.since(), true) : now;
    }

    boolean hasToTell() {
        return (low != null && !low.told()) || (out != null && !out.told());
    }

    private SupplyRecord concluding(@Nullable Episode isLow, @Nullable Episode isOut, @Nullable String where) {
        return new SupplyRecord(
                id, version, sku, warehouse, counted, countedAt, days, sentOut, cameIn, isLow, isOut, where);
    }

    /** Nothing in it worth a document: it can be counted again faster than it is stored. */
    boolean isBlank() {
        return days.isEmpty() && sentOut == 0 && cameIn == 0 && counted < FEW_CHANGES;
    }

    Map<LocalDate, Integer> soldByDay() {
        var sold = new HashMap<LocalDate, Integer>();
        days.forEach(day -> sold.put(LocalDate.parse(day.day()), day.units()));
        return sold;
    }

    @Nullable
    LocalDate firstSale() {
        return days.isEmpty() ? null : LocalDate.parse(days.getFirst().day());
    }
}
