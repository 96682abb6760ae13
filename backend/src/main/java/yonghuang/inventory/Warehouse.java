package yonghuang.inventory;

import yonghuang.shared.WarehouseKind;

/** A place where stock lies. */
public record Warehouse(String id, String name, WarehouseKind kind) {}
