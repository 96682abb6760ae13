package yonghuang.inventory.counts;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Nothing is posted before every lot is counted. */
public final class CountIncomplete extends Refusal {
    private final List<LotName> lines;

    CountIncomplete(List<LotName> lines) {
        super(
                "count-incomplete",
                409,
                new Sentence("Some lots are still to be counted, or to be counted a second time.", "仍有批次未盘点或未复盘。"));
        this.lines = List.copyOf(lines);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lines", lines);
    }
}
