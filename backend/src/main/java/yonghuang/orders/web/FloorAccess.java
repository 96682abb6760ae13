package yonghuang.orders.web;

import org.jspecify.annotations.Nullable;
import yonghuang.orders.Fulfilments.Step;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;

/** Who may look at the work of a warehouse, and who may do it; what is not theirs looks like what is not there. */
final class FloorAccess {
    private FloorAccess() {}

    static void look(Caller caller, String warehouse) {
        boolean may = caller.warehouses().contains(warehouse) || caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
        if (!may) throw new NotFound();
    }

    static void work(Caller caller, String warehouse) {
        if (!caller.warehouses().contains(warehouse)) throw new NotFound();
    }

    static Step step(Caller caller, String warehouse, String id, @Nullable String key) {
        work(caller, warehouse);
        return new Step(warehouse, id, key == null || key.isEmpty() ? null : key(caller, key), caller.account());
    }

    /** A step that must have its key. */
    static Step keyedStep(Caller caller, String warehouse, String id, @Nullable String key) {
        work(caller, warehouse);
        return new Step(warehouse, id, key(caller, key), caller.account());
    }

    /** The key of an act that many fulfilments share; the person must work there. */
    static String workKey(Caller caller, String warehouse, @Nullable String key) {
        work(caller, warehouse);
        return key(caller, key);
    }

    /** Keys of two people are two keys. */
    static String key(Caller caller, @Nullable String key) {
        return caller.account() + " " + OrderKey.checked(key);
    }
}
