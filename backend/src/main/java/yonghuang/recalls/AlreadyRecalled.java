package yonghuang.recalls;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A recall of the lot is open: 409 {@code /problems/already-recalled}, member {@code recall} names it. */
public final class AlreadyRecalled extends Refusal {
    private final @Nullable String recall;

    AlreadyRecalled(@Nullable String recall) {
        super("already-recalled", 409, new Sentence("A recall of this lot is open already.", "该批次的召回正在进行中。"));
        this.recall = recall;
    }

    @Override
    public Map<String, Object> members() {
        return recall == null ? Map.of() : Map.of("recall", recall);
    }
}
