package yonghuang.orders.shortage;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** It was decided otherwise: 409 {@code /problems/discrepancy-decided}, member {@code current} says how. */
public final class DiscrepancyDecided extends Refusal {
    private final Discrepancy.Status current;

    DiscrepancyDecided(Discrepancy.Status current) {
        super(
                "discrepancy-decided",
                409,
                new Sentence("This was decided already: " + current + ".", "已有处理结果：" + current + "。"));
        this.current = current;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", current.name());
    }
}
