package yonghuang.returns;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A return without a reason inside its days is owed by law: 409 {@code /problems/return-owed}, member {@code current} says how it stands. */
public final class ReturnOwed extends Refusal {
    private final ReturnStatus current;

    ReturnOwed(ReturnStatus current) {
        super(
                "return-owed",
                409,
                new Sentence("A return without a reason inside its days cannot be refused.", "期限内的无理由退货不得拒绝。"));
        this.current = current;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", current.name());
    }
}
