package yonghuang.inventory.web;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** So large a correction is not one person's to make. */
final class ApprovalNeeded extends Refusal {
    private final int largest;

    ApprovalNeeded(int largest) {
        super(
                "approval-needed",
                409,
                new Sentence(
                        "An adjustment of more than " + largest + " units needs the approval of another person.",
                        "超过 " + largest + " 件的调整须经他人审批。"));
        this.largest = largest;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("largest", largest);
    }
}
