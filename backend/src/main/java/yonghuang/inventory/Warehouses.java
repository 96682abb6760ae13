package yonghuang.inventory;

import java.util.List;
import java.util.Optional;
import yonghuang.shared.WarehouseKind;

/** The warehouses there are. A third one is one more line here; nothing else counts to two. */
public final class Warehouses {
    private static final List<Warehouse> ALL = List.of(
            new Warehouse("huanggang", "黄冈产地仓", WarehouseKind.ORIGIN),
            new Warehouse("ningbo", "宁波销地仓", WarehouseKind.SALES));

    private Warehouses() {}

    /** In ascending order of their ids. */
    public static List<Warehouse> all() {
        return ALL;
    }

    public static Optional<Warehouse> find(String id) {
        return ALL.stream().filter(warehouse -> warehouse.id().equals(id)).findFirst();
    }
}
