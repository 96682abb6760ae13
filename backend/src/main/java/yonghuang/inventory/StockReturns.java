package yonghuang.inventory;

/** Goods that come back from buyers. */
public interface StockReturns {
    /**
     * Books the units into their lot, once per source.
     *
     * @return false when neither warehouse knows the lot; nothing is changed
     */
    boolean takeBack(ReturnedUnits units);
}
