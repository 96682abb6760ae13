package yonghuang.inventory.level;

/**
 * Told of every level that is stored: by this process before the change is answered, by another within a second. The
 * same form may be told of several times, and an older one after a newer one.
 */
public interface LevelChanged {
    void stored(StockLevel level);
}
