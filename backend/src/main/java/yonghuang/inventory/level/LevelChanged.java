package yonghuang.inventory.level;

/** Told of every level this process has stored, before the change is answered. */
public interface LevelChanged {
    void stored(StockLevel level);
}
