package yonghuang.shared;

/** How many products of a merchant stand on the shelf now. Implemented by the catalog, from memory. */
public interface ShelfCounts {
    /** 0 for a merchant nobody knows. */
    int productsOf(String merchant);
}
