package yonghuang.inventory.lots;

import java.util.Map;
import yonghuang.inventory.Warehouse;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The scanned code names something in another warehouse, which the caller may read. */
public final class OtherWarehouse extends Refusal {
    private final String warehouse;

    OtherWarehouse(Warehouse warehouse) {
        super(
                "other-warehouse",
                409,
                new Sentence(
                        "This belongs to the warehouse " + warehouse.name() + ".", "这属于" + warehouse.name() + "。"));
        this.warehouse = warehouse.id();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("warehouse", warehouse);
    }
}
