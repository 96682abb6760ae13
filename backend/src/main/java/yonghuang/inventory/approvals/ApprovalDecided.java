package yonghuang.inventory.approvals;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Somebody else decided first, or the other way; the members say who and how. */
public final class ApprovalDecided extends Refusal {
    private final String status;
    private final String decidedBy;

    ApprovalDecided(Approval approval) {
        super(
                "approval-decided",
                409,
                new Sentence("This request has been decided already. It can be read again.", "该申请已有审批结果，请重新读取。"));
        this.status = approval.status().name();
        this.decidedBy = approval.decidedBy() == null ? "" : approval.decidedBy();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("approvalStatus", status, "decidedBy", decidedBy);
    }
}
