package yonghuang.orders.parcel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.LotUnits;

/**
 * The fulfilment of one order by one warehouse: {@code TO_PICK → PICKED → PACKED → HANDED_OVER → DELIVERED}, CANCELLED
 * with its order. Each step remembers the key it came with, so that a repeat changes nothing.
 *
 * @param again null for the first parcel of its warehouse, 2 for the next
 * @param packages how many boxes it was packed into, 0 before
 * @param weightGrams of all boxes together, null when nobody weighed them
 * @param wave the wave it is picked in, null while it is in none
 * @param manifest the list it is handed over with, null while it is on none
 * @param keys the last {@link #MOST_KEYS} keys of steps taken
 */
public record Parcel(
        String warehouse,
        @Nullable Integer again,
        ParcelStatus status,
        List<ParcelLine> lines,
        int packages,
        @Nullable Integer weightGrams,
        @Nullable HandOver handOver,
        @Nullable Instant deliveredAt,
        @Nullable String wave,
        @Nullable String manifest,
        List<String> keys) {
    static final int MOST_KEYS = 200;

    public Parcel {
        lines = List.copyOf(lines);
        keys = List.copyOf(keys);
    }

    public static Parcel toPick(String warehouse, List<ParcelLine> lines) {
        return toPick(warehouse, null, lines);
    }

    public static Parcel toPick(String warehouse, @Nullable Integer again, List<ParcelLine> lines) {
        return new Parcel(warehouse, again, ParcelStatus.TO_PICK, lines, 0, null, null, null, null, null, List.of());
    }

    /** Its id behind the order's: {@code ningbo}, or {@code ningbo-2}. */
    public String name() {
        return again == null ? warehouse : warehouse + "-" + again;
    }

    /** Units of one order line in it. */
    public int unitsOf(int line) {
        return lines.stream()
                .filter(part -> part.line() == line)
                .mapToInt(ParcelLine::units)
                .sum();
    }

    /** True when the units have been handed over but still stand in the stock level. */
    public boolean owesStock() {
        return handOver != null && !handOver.stockGone();
    }

    /** Not handed over, not cancelled: people still work on it. */
    public boolean isOpen() {
        return !status.hasLeft() && status != ParcelStatus.CANCELLED;
    }

    public Set<String> skus() {
        return lines.stream().map(ParcelLine::sku).collect(Collectors.toUnmodifiableSet());
    }

    public boolean knows(@Nullable String key) {
        return key != null && keys.contains(key);
    }

    /**
     * Some units of one lot were scanned.
     *
     * @param expired lots of the SKU that must not leave any more
     * @throws NotInFulfilment when no line has that SKU
     * @throws WrongLot when the units are not held in that lot
     * @throws LotNotSellable when the lot is one of those
     * @throws OverPick when fewer are left to pick
     * @throws FulfilmentStep when the parcel is packed already or cancelled
     */
    public Parcel pick(String sku, String lot, int units, Set<String> expired) {
        if (status != ParcelStatus.PICKED) expect(ParcelStatus.TO_PICK);
        new Scan(sku, lot, units, expired).mustFit(lines);
        var picked = new ArrayList<ParcelLine>();
        int scanned = units;
        for (var line : lines) {
            int taken = line.sku().equals(sku) ? Math.min(scanned, line.left(lot)) : 0;
            picked.add(taken > 0 ? line.pick(lot, taken) : line);
            scanned -= taken;
        }
        return toPickOrPicked(picked);
    }

    /**
     * @throws FulfilmentStep when nobody works on it any more
     * @throws NotInFulfilment when no line has that SKU
     * @throws WrongLot when no units are held in that lot
     */
    public void mustHold(String sku, String lot) {
        if (!isOpen()) throw new FulfilmentStep(status);
        new Scan(sku, lot, 0, Set.of()).mustFit(lines);
    }

    /** Some units of a line's lot will not come from here; what was packed is opened again. */
    public Parcel without(ParcelLine from, String lot, int units) {
        var left = lines.stream()
                .map(line -> line.equals(from) ? line.without(lot, units) : line)
                .filter(line -> line.units() > 0)
                .toList();
        return left.isEmpty() ? holding(left, ParcelStatus.CANCELLED) : toPickOrPicked(left);
    }

    /**
     * @param expired by SKU the lots that must not leave any more
     * @throws FulfilmentStep when it is not packed
     * @throws LotNotSellable when units of one of those lots were picked
     */
    public void mustBeReady(Map<String, Set<String>> expired) {
        expect(ParcelStatus.PACKED);
        for (var line : lines) line.refuseExpired(expired.getOrDefault(line.sku(), Set.of()));
    }

    /** True while more units may be put into it. */
    public boolean takesMore() {
        return status == ParcelStatus.TO_PICK || status == ParcelStatus.PICKED;
    }

    /** Units found for others that were short come with it. */
    public Parcel with(ParcelLine found) {
        var more = new ArrayList<>(lines);
        more.add(found);
        return toPickOrPicked(more);
    }

    private Parcel toPickOrPicked(List<ParcelLine> next) {
        boolean picked = next.stream().allMatch(ParcelLine::isPicked);
        return holding(next, picked ? ParcelStatus.PICKED : ParcelStatus.TO_PICK);
    }

    private Parcel holding(List<ParcelLine> next, ParcelStatus at) {
        return new Parcel(warehouse, again, at, next, 0, null, null, null, wave, manifest, keys);
    }

    /** @param grams of all boxes together, null when not weighed */
    public Parcel pack(int boxes, @Nullable Integer grams) {
        expect(ParcelStatus.PICKED);
        return new Parcel(warehouse, again, ParcelStatus.PACKED, lines, boxes, grams, null, null, wave, manifest, keys);
    }

    /**
     * @param expired by SKU the lots that must not leave any more
     * @throws LotNotSellable when units of one of them were picked
     */
    public Parcel handOver(HandOver given, Map<String, Set<String>> expired) {
        mustBeReady(expired);
        return at(ParcelStatus.HANDED_OVER, given, null);
    }

    public Parcel deliver(Instant at) {
        expect(ParcelStatus.HANDED_OVER);
        return at(ParcelStatus.DELIVERED, handOver, at);
    }

    public Parcel cancel() {
        return at(ParcelStatus.CANCELLED, handOver, deliveredAt);
    }

    public Parcel withStockGone() {
        return at(status, handOver == null ? null : handOver.withStockGone(), deliveredAt);
    }

    private Parcel at(ParcelStatus next, @Nullable HandOver given, @Nullable Instant delivered) {
        return new Parcel(warehouse, again, next, lines, packages, weightGrams, given, delivered, wave, manifest, keys);
    }

    /** True when it waits for somebody to pick it and is in no wave. */
    public boolean isFreeToPick() {
        return status == ParcelStatus.TO_PICK && wave == null;
    }

    /** Picked in that wave from now on; one that waits in another stays there. */
    public Parcel in(String id) {
        if (!isFreeToPick()) return this;
        return new Parcel(
                warehouse, again, status, lines, packages, weightGrams, handOver, deliveredAt, id, manifest, keys);
    }

    /** No longer in that wave; what was picked stays picked. One that is past picking remembers the wave it was picked in. */
    public Parcel outOf(String id) {
        if (status != ParcelStatus.TO_PICK || !id.equals(wave)) return this;
        return new Parcel(
                warehouse, again, status, lines, packages, weightGrams, handOver, deliveredAt, null, manifest, keys);
    }

    /** Goes with that list. */
    public Parcel on(String list) {
        return new Parcel(
                warehouse, again, status, lines, packages, weightGrams, handOver, deliveredAt, wave, list, keys);
    }

    /** To be picked, from the lots the function names for each line. */
    public Parcel heldIn(Function<ParcelLine, List<LotUnits>> lots) {
        return toPick(
                warehouse,
                again,
                lines.stream().map(line -> line.heldIn(lots.apply(line))).toList());
    }

    public Parcel remembering(@Nullable String key) {
        if (key == null) return this;
        var next = new ArrayList<>(keys.subList(Math.max(0, keys.size() + 1 - MOST_KEYS), keys.size()));
        next.add(key);
        return new Parcel(
                warehouse, again, status, lines, packages, weightGrams, handOver, deliveredAt, wave, manifest, next);
    }

    private void expect(ParcelStatus turn) {
        if (status != turn) throw new FulfilmentStep(status);
    }
}
