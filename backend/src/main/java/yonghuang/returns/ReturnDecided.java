package yonghuang.returns;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The return is past or before this step: 409 {@code /problems/return-step}, member {@code current} says how it stands. */
public final class ReturnDecided extends Refusal {
    private final ReturnStatus current;

    ReturnDecided(ReturnStatus current) {
        super(
                "return-step",
                409,
                new Sentence("This is not the turn of that step: read the return again.", "当前状态不能进行此操作，请重新查看退货单。"));
        this.current = current;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", current.name());
    }
}
