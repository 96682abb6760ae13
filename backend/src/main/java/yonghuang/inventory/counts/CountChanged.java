package yonghuang.inventory.counts;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** What was counted is no longer what lies there; nothing is posted. */
public final class CountChanged extends Refusal {
    private final List<LotName> lines;

    CountChanged(List<LotName> lines) {
        super(
                "count-changed",
                409,
                new Sentence(
                        "Some lots were moved to another bin or corrected since they were counted. Count them again.",
                        "部分批次在盘点后移了库位或被调整过，请重新盘点。"));
        this.lines = List.copyOf(lines);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lines", lines);
    }
}
