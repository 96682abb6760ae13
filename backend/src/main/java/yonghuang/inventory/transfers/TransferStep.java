package yonghuang.inventory.transfers;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The transfer is not where this step begins. */
public final class TransferStep extends Refusal {
    private final TransferStatus status;

    TransferStep(TransferStatus status) {
        super(
                "transfer-step",
                409,
                new Sentence(
                        "A transfer is drafted, sent, received; this one is " + status + ".",
                        "调拨须按制单、发出、接收的顺序进行，该调拨单现为 " + status + "。"));
        this.status = status;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("transferStatus", status);
    }
}
