package yonghuang.orders.shortage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;
import yonghuang.inventory.LotWhereabouts.NotFoundUnits;
import yonghuang.shared.OwnRequest;

/**
 * Units that a picker did not find: somebody looks for them, and says whether they turned up or are lost. They are set
 * apart until then.
 *
 * @param reportedBy account of the picker
 * @param moved in the end: the units went back for sale, or were written off; false when they stay set apart; null
 *     while the stock has not followed the decision
 * @param dueAt when the sweep has to look at it; follows from the other fields
 */
@Document("discrepancies")
public record Discrepancy(
        @Id String id,
        long version,
        String warehouse,
        String fulfilment,
        String sku,
        String lot,
        int units,
        @Nullable String note,
        String reportedBy,
        Instant at,
        Status status,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        @Nullable Boolean moved,
        @Nullable Instant dueAt)
        implements Versioned<Discrepancy> {
    public enum Status {
        OPEN,
        FOUND,
        LOST
    }

    public Discrepancy {
        dueAt = moved == null ? decidedAt : null;
    }

    static Discrepancy of(String order, Shortage shortage) {
        return new Discrepancy(
                "dis_" + order.substring(order.indexOf('_') + 1) + "-" + shortage.number(),
                0,
                shortage.warehouse(),
                order + "-" + shortage.parcel(),
                shortage.sku(),
                shortage.lot(),
                shortage.units(),
                shortage.note(),
                shortage.actor(),
                shortage.at(),
                Status.OPEN,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public Discrepancy atVersion(long next) {
        return with(next, status, decidedBy, decidedAt, decisionNote, moved);
    }

    /**
     * One decision stands; the same again changes nothing.
     *
     * @throws DiscrepancyDecided when it was decided otherwise
     * @throws OwnRequest when who reported the units says that they are lost
     */
    Change<Discrepancy, Discrepancy> decide(Status decision, String actor, @Nullable String why, Instant now) {
        if (status == decision) return Change.unchanged(this);
        if (status != Status.OPEN) throw new DiscrepancyDecided(status);
        if (decision == Status.LOST && actor.equals(reportedBy)) throw new OwnRequest();
        var next = with(version, decision, actor, now, why, null);
        return Change.changed(next, next);
    }

    /** The stock has followed. */
    Change<Discrepancy, Discrepancy> followed(boolean theyMoved) {
        if (status == Status.OPEN || moved != null) return Change.unchanged(this);
        var next = with(version, status, decidedBy, decidedAt, decisionNote, theyMoved);
        return Change.changed(next, next);
    }

    NotFoundUnits notFound() {
        return new NotFoundUnits(id, warehouse, sku, lot, units, fulfilment, decidedBy, decisionNote);
    }

    private Discrepancy with(
            long nextVersion,
            Status nextStatus,
            @Nullable String by,
            @Nullable Instant when,
            @Nullable String why,
            @Nullable Boolean theyMoved) {
        return new Discrepancy(
                id,
                nextVersion,
                warehouse,
                fulfilment,
                sku,
                lot,
                units,
                note,
                reportedBy,
                at,
                nextStatus,
                by,
                when,
                why,
                theyMoved,
                null);
    }
}
