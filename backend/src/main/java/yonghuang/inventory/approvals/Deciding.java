package yonghuang.inventory.approvals;

import static yonghuang.inventory.approvals.Approval.Status.APPROVED;
import static yonghuang.inventory.approvals.Approval.Status.APPROVING;
import static yonghuang.inventory.approvals.Approval.Status.AWAITING;
import static yonghuang.inventory.approvals.Approval.Status.IMPOSSIBLE;
import static yonghuang.inventory.approvals.Approval.Status.REFUSED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.shared.OwnRequest;

/** The rules of a decision: by another person than asked, once. Pure: the instant is handed in. */
final class Deciding {
    private Deciding() {}

    /**
     * Says yes; the units have not moved yet. The same person saying it again changes nothing.
     *
     * @throws OwnRequest when the person asked for it
     * @throws ApprovalDecided when somebody decided before, or the units were gone
     */
    static Change<Approval, Approval> approve(Approval approval, String by, @Nullable String note, Instant now) {
        if (approval.askedBy().equals(by)) throw new OwnRequest();
        return switch (approval.status()) {
            case AWAITING -> decided(approval.decided(APPROVING, by, note, now));
            case APPROVING, APPROVED -> repeated(approval, by);
            case REFUSED, IMPOSSIBLE -> throw new ApprovalDecided(approval);
        };
    }

    /** Says no, for good; else like {@link #approve}. */
    static Change<Approval, Approval> refuse(Approval approval, String by, String note, Instant now) {
        if (approval.askedBy().equals(by)) throw new OwnRequest();
        return switch (approval.status()) {
            case AWAITING -> decided(approval.decided(REFUSED, by, note, now));
            case REFUSED -> repeated(approval, by);
            case APPROVING, APPROVED, IMPOSSIBLE -> throw new ApprovalDecided(approval);
        };
    }

    /** The units have moved; that is so whatever somebody who came too early found. */
    static Change<Approval, Approval> moved(Approval approval) {
        boolean open = approval.status() == APPROVING || approval.status() == IMPOSSIBLE;
        return open ? decided(approval.settled(APPROVED)) : Change.unchanged(approval);
    }

    /** The units are gone. */
    static Change<Approval, Approval> gone(Approval approval) {
        return approval.status() == APPROVING ? decided(approval.settled(IMPOSSIBLE)) : Change.unchanged(approval);
    }

    private static Change<Approval, Approval> decided(Approval next) {
        return Change.changed(next, next);
    }

    private static Change<Approval, Approval> repeated(Approval approval, String by) {
        if (!by.equals(approval.decidedBy())) throw new ApprovalDecided(approval);
        return Change.unchanged(approval);
    }
}
