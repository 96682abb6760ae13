package yonghuang.inventory.level;

/** Told of every level this process has stored, before the change is answered. */
public interface LevelChanged {
    void stored(StockLevel level);

    /** Another process has stored it, a moment ago; the same form may be told of several times. */
    default void seen(StockLevel level) {}
}
