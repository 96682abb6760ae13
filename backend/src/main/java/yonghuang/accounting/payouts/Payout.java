package yonghuang.accounting.payouts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;
import yonghuang.shared.OwnRequest;

/**
 * What one merchant is paid for one month. PROPOSED → APPROVED or REFUSED; APPROVED → PAID or FAILED. A merchant's payouts
 * are numbered and a next one is only proposed when the last has ended: so two can never be under way for the same money.
 *
 * @param month as {@code 2026-11}
 * @param fen what is paid
 * @param destination the merchant's account at the provider when it was proposed, so that who approves sees it
 * @param provider how it is paid: manual or stripe
 * @param reason why it was refused, or failed
 * @param dueAt when the sweep has to look at it, null for never: approved and not paid, or paid and not in the books
 */
@Document("payouts")
public record Payout(
        @Id String id,
        long version,
        String merchant,
        int number,
        String month,
        long fen,
        Status status,
        @Nullable String destination,
        String provider,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String reference,
        @Nullable Instant paidAt,
        @Nullable Instant dueAt)
        implements Versioned<Payout> {
    public enum Status {
        PROPOSED,
        APPROVED,
        REFUSED,
        PAID,
        FAILED;

        boolean isOver() {
            return this == REFUSED || this == PAID || this == FAILED;
        }
    }

    static String idOf(String merchant, int number) {
        return "po_" + merchant + "_" + number;
    }

    static Payout proposed(
            String merchant,
            int number,
            String month,
            long fen,
            @Nullable String destination,
            String provider,
            String by,
            Instant now) {
        return new Payout(
                idOf(merchant, number),
                0,
                merchant,
                number,
                month,
                fen,
                Status.PROPOSED,
                destination,
                provider,
                by,
                now,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Says yes. A repeat by the same person changes nothing.
     *
     * @throws OwnRequest when the person proposed it
     * @throws PayoutStep when it was decided before
     */
    Change<Payout, Payout> approve(String by, Instant now) {
        if (status != Status.PROPOSED && status != Status.REFUSED && by.equals(decidedBy))
            return Change.unchanged(this);
        if (by.equals(proposedBy)) throw new OwnRequest();
        if (status != Status.PROPOSED) throw new PayoutStep(status);
        return changed(with(Status.APPROVED, by, now, null, null, null, now));
    }

    /** Says no; who proposed it may take it back so. A repeat by the same person changes nothing. */
    Change<Payout, Payout> refuse(String by, String why, Instant now) {
        if (status == Status.REFUSED && by.equals(decidedBy)) return Change.unchanged(this);
        if (status != Status.PROPOSED) throw new PayoutStep(status);
        return changed(with(Status.REFUSED, by, now, why, null, null, null));
    }

    /** The money has gone; once. */
    Change<Payout, Payout> paid(String with, Instant now) {
        if (status != Status.APPROVED) return Change.unchanged(this);
        return changed(with(Status.PAID, decidedBy, decidedAt, null, with, now, now));
    }

    /** The provider says no for good; nothing has moved. */
    Change<Payout, Payout> failed(String why) {
        if (status != Status.APPROVED) return Change.unchanged(this);
        return changed(with(Status.FAILED, decidedBy, decidedAt, why, null, null, null));
    }

    /** It is in the books. */
    Change<Payout, Payout> booked() {
        if (status != Status.PAID || dueAt == null) return Change.unchanged(this);
        return changed(with(status, decidedBy, decidedAt, reason, reference, paidAt, null));
    }

    /** Nobody could say; asked again later. */
    Change<Payout, Payout> waiting(Instant until) {
        if (status != Status.APPROVED) return Change.unchanged(this);
        return changed(with(status, decidedBy, decidedAt, reason, reference, paidAt, until));
    }

    private static Change<Payout, Payout> changed(Payout next) {
        return Change.changed(next, next);
    }

    private Payout with(
            Status next,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String why,
            @Nullable String paidWith,
            @Nullable Instant paid,
            @Nullable Instant due) {
        return new Payout(
                id,
                version,
                merchant,
                number,
                month,
                fen,
                next,
                destination,
                provider,
                proposedBy,
                proposedAt,
                by,
                at,
                why,
                paidWith,
                paid,
                due);
    }

    @Override
    public Payout atVersion(long next) {
        return new Payout(
                id,
                next,
                merchant,
                number,
                month,
                fen,
                status,
                destination,
                provider,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                reason,
                reference,
                paidAt,
                dueAt);
    }
}
