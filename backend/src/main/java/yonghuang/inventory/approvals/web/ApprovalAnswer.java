package yonghuang.inventory.approvals.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.approvals.Approval;

/** A write-off or a large adjustment, asked for and perhaps decided. */
record ApprovalAnswer(
        String id,
        String warehouse,
        Approval.Kind kind,
        String sku,
        @Nullable String title,
        String lot,
        int units,
        String reason,
        @Nullable String note,
        @Nullable DestructionRecord destruction,
        Approval.Status status,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote) {
    record DestructionRecord(String method, String place, String witness) {}

    static ApprovalAnswer of(Approval approval, @Nullable String title) {
        var destroyed = approval.destruction();
        return new ApprovalAnswer(
                approval.id(),
                approval.warehouse(),
                approval.kind(),
                approval.sku(),
                title,
                approval.lot(),
                approval.units(),
                approval.reason(),
                approval.note(),
                destroyed == null
                        ? null
                        : new DestructionRecord(destroyed.method(), destroyed.place(), destroyed.witness()),
                approval.status(),
                approval.askedBy(),
                approval.askedAt(),
                approval.decidedBy(),
                approval.decidedAt(),
                approval.decisionNote());
    }
}
