package yonghuang.inventory.approvals;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Who asks for a write-off or an adjustment does not decide it. */
public final class OwnRequest extends Refusal {
    OwnRequest() {
        super(
                "own-request",
                409,
                new Sentence("You asked for this yourself. Somebody else has to decide it.", "该申请由您本人提出，须由他人审批。"));
    }
}
