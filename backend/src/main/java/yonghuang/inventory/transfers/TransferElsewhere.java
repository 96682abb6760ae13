package yonghuang.inventory.transfers;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** This step is the other warehouse's: the source sends and cancels, the target receives. */
public final class TransferElsewhere extends Refusal {
    private final String warehouse;

    TransferElsewhere(String warehouse) {
        super(
                "transfer-elsewhere",
                409,
                new Sentence("This step is done in the warehouse " + warehouse + ".", "此步骤须在仓库 " + warehouse + " 进行。"));
        this.warehouse = warehouse;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("warehouse", warehouse);
    }
}
