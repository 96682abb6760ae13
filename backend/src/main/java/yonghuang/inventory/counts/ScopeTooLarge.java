package yonghuang.inventory.counts;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** More lots than one count may have; several smaller counts do it. */
public final class ScopeTooLarge extends Refusal {
    private final int most;

    ScopeTooLarge(int most) {
        super(
                "scope-too-large",
                409,
                new Sentence(
                        "A count has at most " + most + " lots. Choose a smaller scope.",
                        "一次盘点最多 " + most + " 个批次，请缩小范围。"));
        this.most = most;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("most", most);
    }
}
