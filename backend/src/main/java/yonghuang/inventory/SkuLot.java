package yonghuang.inventory;

import java.util.Comparator;

/** A lot under one SKU, in whatever warehouse it lies. */
public record SkuLot(String sku, String lot) implements Comparable<SkuLot> {
    private static final Comparator<SkuLot> ORDER =
            Comparator.comparing(SkuLot::sku).thenComparing(SkuLot::lot);

    /** As its label says it: {@code SKU|LOT}. */
    public String id() {
        return sku + "|" + lot;
    }

    @Override
    public int compareTo(SkuLot other) {
        return ORDER.compare(this, other);
    }
}
