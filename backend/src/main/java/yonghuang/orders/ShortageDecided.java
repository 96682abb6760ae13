package yonghuang.orders;

import java.util.Map;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** There is nothing to choose any more: 409 {@code /problems/shortage-decided}, member {@code current} says how it stands. */
public final class ShortageDecided extends Refusal {
    private final ShortageState current;

    ShortageDecided(ShortageState current) {
        super(
                "shortage-decided",
                409,
                new Sentence(
                        "There is nothing to choose for these units: " + current + ".",
                        "这些商品无需再选择，当前状态 " + current + "。"));
        this.current = current;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", current.name());
    }
}
