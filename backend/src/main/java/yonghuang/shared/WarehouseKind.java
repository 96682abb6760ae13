package yonghuang.shared;

/** ORIGIN (产地仓) receives from producers; SALES (销地仓) stands near the buyers. */
public enum WarehouseKind {
    ORIGIN,
    SALES
}
