package yonghuang.inventory.approvals;

import org.springframework.stereotype.Component;
import yonghuang.inventory.sweeps.Items;
import yonghuang.shared.Sweep;

/** Decisions whose units did not move. */
@Component
public final class UnfinishedApprovalSweep implements Sweep {
    private final Approvals approvals;

    public UnfinishedApprovalSweep(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public String name() {
        return "unfinished approvals";
    }

    @Override
    public void run() {
        Items.each(approvals.unfinished(), approvals::settle);
    }
}
