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
 * @param packages how many boxes it was packed into, 0 before
 * @param weightGrams of all boxes together, null when nobody weighed them
 * @param keys the last {@link #MOST_KEYS} keys of steps taken
 */
public record Parcel(
        String warehouse,
        ParcelStatus status,
        List<ParcelLine> lines,
        int packages,
        @Nullable Integer weightGrams,
        @Nullable HandOver handOver,
        @Nullable Instant deliveredAt,
        List<String> keys) {
    static final int MOST_KEYS = 200;

    public Parcel {
        lines = List.copyOf(lines);
        keys = List.copyOf(keys);
    }

    public static Parcel toPick(String warehouse, List<ParcelLine> lines) {
        return new Parcel(warehouse, ParcelStatus.TO_PICK, lines, 0, null, null, null, List.of());
    }

    /** True when the units have been handed over but still stand in the stock level. */
    public boolean owesStock() {
        return handOver != null && !handOver.stockGone();
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
        if (lines.stream().noneMatch(line -> line.sku().equals(sku))) throw new NotInFulfilment(sku);
        var picked = lines.stream()
                .map(line -> line.sku().equals(sku) ? line.pick(lot, units, expired) : line)
                .toList();
        var next = picked.stream().allMatch(ParcelLine::isPicked) ? ParcelStatus.PICKED : ParcelStatus.TO_PICK;
        return new Parcel(warehouse, next, picked, packages, weightGrams, null, null, keys);
    }

    /** @param grams of all boxes together, null when not weighed */
    public Parcel pack(int boxes, @Nullable Integer grams) {
        expect(ParcelStatus.PICKED);
        return new Parcel(warehouse, ParcelStatus.PACKED, lines, boxes, grams, null, null, keys);
    }

    /**
     * @param expired by SKU the lots that must not leave any more
     * @throws LotNotSellable when units of one of them were picked
     */
    public Parcel handOver(HandOver given, Map<String, Set<String>> expired) {
        expect(ParcelStatus.PACKED);
        for (var line : lines) line.refuseExpired(expired.getOrDefault(line.sku(), Set.of()));
        return new Parcel(warehouse, ParcelStatus.HANDED_OVER, lines, packages, weightGrams, given, null, keys);
    }

    public Parcel deliver(Instant at) {
        expect(ParcelStatus.HANDED_OVER);
        return new Parcel(warehouse, ParcelStatus.DELIVERED, lines, packages, weightGrams, handOver, at, keys);
    }

    public Parcel cancel() {
        return new Parcel(warehouse, ParcelStatus.CANCELLED, lines, packages, weightGrams, handOver, deliveredAt, keys);
    }

    public Parcel withStockGone() {
        var gone = handOver == null ? null : handOver.withStockGone();
        return new Parcel(warehouse, status, lines, packages, weightGrams, gone, deliveredAt, keys);
    }

    /** To be picked, from the lots the function names for each line. */
    public Parcel heldIn(Function<ParcelLine, List<LotUnits>> lots) {
        return toPick(
                warehouse,
                lines.stream().map(line -> line.heldIn(lots.apply(line))).toList());
    }

    public Parcel remembering(@Nullable String key) {
        if (key == null) return this;
        var next = new ArrayList<>(keys.subList(Math.max(0, keys.size() + 1 - MOST_KEYS), keys.size()));
        next.add(key);
        return new Parcel(warehouse, status, lines, packages, weightGrams, handOver, deliveredAt, next);
    }

    private void expect(ParcelStatus turn) {
        if (status != turn) throw new FulfilmentStep(status);
    }
}
