package yonghuang.inventory.counts;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Posted or cancelled: nothing is counted into it any more. */
public final class CountClosed extends Refusal {
    private final CountStatus status;

    CountClosed(CountStatus status) {
        super("count-closed", 409, new Sentence("This count is closed.", "本次盘点已结束。"));
        this.status = status;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("countStatus", status);
    }
}
