package yonghuang.orders;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Fewer units of the line are still here: 409 {@code /problems/line-not-cancellable}, member {@code openUnits} says how many. */
public final class LineNotCancellable extends Refusal {
    private final int openUnits;

    LineNotCancellable(int openUnits) {
        super(
                "line-not-cancellable",
                409,
                new Sentence(
                        "Of this line " + openUnits + " paid units are not handed over yet; no more can be cancelled.",
                        "此行商品已付款且尚未交运的有 " + openUnits + " 件，最多可取消这些。"));
        this.openUnits = openUnits;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("openUnits", openUnits);
    }
}
