package yonghuang.shared;

/** Told when what merchants may sell has changed, so that every copy of the shop looks again within a second. Implemented by the catalog. */
public interface ShelfNews {
    /** Durable when it returns; may be told more often than there is news. */
    void merchantsChanged();
}
