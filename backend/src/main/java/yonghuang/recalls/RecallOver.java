package yonghuang.recalls;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The recall was closed or withdrawn: 409 {@code /problems/recall-over}, member {@code status} says which. */
public final class RecallOver extends Refusal {
    private final RecallStatus status;

    RecallOver(RecallStatus status) {
        super("recall-over", 409, new Sentence("This recall is over.", "该召回已结束。"));
        this.status = status;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("status", status.name());
    }
}
