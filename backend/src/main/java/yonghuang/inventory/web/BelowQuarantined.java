package yonghuang.inventory.web;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** More would leave quarantine than is in it. */
public final class BelowQuarantined extends Refusal {
    private final int quarantined;

    public BelowQuarantined(int quarantined) {
        super(
                "below-quarantined",
                409,
                new Sentence(
                        "Only " + quarantined + " units of this lot are in quarantine.",
                        "该批次仅有 " + quarantined + " 件处于隔离状态。"));
        this.quarantined = quarantined;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("quarantined", quarantined);
    }
}
