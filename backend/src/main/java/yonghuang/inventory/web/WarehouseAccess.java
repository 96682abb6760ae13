package yonghuang.inventory.web;

import yonghuang.inventory.Warehouse;
import yonghuang.inventory.Warehouses;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;

/** Which warehouses a caller may see and work in; what is not theirs looks like what is not there. */
public final class WarehouseAccess {
    private WarehouseAccess() {}

    public static Warehouse readable(Caller caller, String warehouse) {
        var found = Warehouses.find(warehouse).orElseThrow(NotFound::new);
        if (!mayRead(caller, found)) throw new NotFound();
        return found;
    }

    public static Warehouse workable(Caller caller, String warehouse) {
        var found = Warehouses.find(warehouse).orElseThrow(NotFound::new);
        if (!caller.warehouses().contains(found.id())) throw new NotFound();
        return found;
    }

    /** Where the caller may decide what others ask for: people of the warehouse, and the office. */
    public static Warehouse decidable(Caller caller, String warehouse) {
        var found = Warehouses.find(warehouse).orElseThrow(NotFound::new);
        if (!caller.warehouses().contains(found.id()) && !caller.has(Role.OFFICE)) throw new NotFound();
        return found;
    }

    public static boolean mayRead(Caller caller, Warehouse warehouse) {
        return caller.warehouses().contains(warehouse.id()) || caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
    }
}
