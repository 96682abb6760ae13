package yonghuang.inventory.counts;

/** One lot of one SKU. */
public record LotName(String sku, String lot) {}
