package yonghuang.inventory.approvals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * What somebody asks to be written off or corrected, and what somebody else decided; kept for good: it is the record of a
 * destruction (R24). Life cycle: {@code AWAITING → APPROVING → APPROVED | IMPOSSIBLE}, or {@code AWAITING → REFUSED}. The
 * decision stands here before a unit moves.
 *
 * @param units of the lot; signed for an adjustment
 * @param destruction how the goods are destroyed, where the reason asks for it
 */
@Document("stock_approvals")
public record Approval(
        @Id String id,
        String warehouse,
        Kind kind,
        String sku,
        String lot,
        int units,
        String reason,
        @Nullable String note,
        @Nullable Destruction destruction,
        Status status,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        long version)
        implements Versioned<Approval> {
    public enum Kind {
        WRITE_OFF,
        ADJUSTMENT
    }

    public enum Status {
        AWAITING,
        /** Decided; the units move now, at the latest with the next sweep. */
        APPROVING,
        APPROVED,
        REFUSED,
        /** Approved, but the units were gone by then: nothing moved, and nothing will. */
        IMPOSSIBLE
    }

    /** @param witness who saw it done */
    public record Destruction(String method, String place, String witness) {}

    /** What the lot remembers of it. */
    String source() {
        return "approval:" + id;
    }

    Approval decided(Status next, String by, @Nullable String why, Instant now) {
        return with(next, by, now, why, version);
    }

    Approval settled(Status next) {
        return with(next, decidedBy, decidedAt, decisionNote, version);
    }

    @Override
    public Approval atVersion(long newVersion) {
        return with(status, decidedBy, decidedAt, decisionNote, newVersion);
    }

    private Approval with(
            Status next, @Nullable String by, @Nullable Instant when, @Nullable String why, long newVersion) {
        return new Approval(
                id,
                warehouse,
                kind,
                sku,
                lot,
                units,
                reason,
                note,
                destruction,
                next,
                askedBy,
                askedAt,
                by,
                when,
                why,
                newVersion);
    }
}
