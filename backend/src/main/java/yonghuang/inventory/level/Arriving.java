package yonghuang.inventory.level;

import static yonghuang.inventory.level.MovementKind.ADJUSTMENT;
import static yonghuang.inventory.level.MovementKind.QUARANTINE;
import static yonghuang.inventory.level.MovementKind.TRANSFER_IN;
import static yonghuang.inventory.level.MovementKind.WRITE_OFF;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;

/** The rules of units that come from another warehouse. Pure like {@link Holding}. */
public final class Arriving {
    private static final String DAMAGED = "DAMAGED";
    private static final String SURPLUS = "SURPLUS";
    private static final String SHORTAGE = "SHORTAGE";

    private final LevelDraft draft;
    private final ArrivingLot came;
    private final String source;
    private final String reference;

    private Arriving(LevelDraft draft, ArrivingLot came, String source, String reference) {
        this.draft = draft;
        this.came = came;
        this.source = source;
        this.reference = reference;
    }

    /**
     * Adds what came of each lot, once per source, and in the same change books what will not come: it comes in, is set
     * apart and written off. So all that left one warehouse is accounted for in the other by kinds of movement that
     * every reader of the ledger knows, and nothing of it was for sale for a moment.
     *
     * @param source unique name of this arrival; each movement is remembered in the lot under a name that begins with it
     * @param reference of every movement: the transfer
     * @throws ArithmeticException when the level would hold more units than an int can say; nothing is changed
     */
    public static Change<StockLevel, Boolean> arrive(
            StockLevel level, List<ArrivingLot> lots, String source, String reference, String actor, Instant now) {
        var draft = new LevelDraft(level, now, actor);
        for (var lot : lots) if (lot.brings()) new Arriving(draft, lot, source, reference).book(now);
        var change = draft.finish(true);
        var after = change.document();
        if (after != null) Math.addExact(Math.addExact(after.available(), after.reserved()), after.quarantined());
        return change;
    }

    private void book(Instant now) {
        var known = draft.lot(came.goods().lot());
        var lot = known == null ? Lot.empty(came.goods().incoming(), now) : known;
        if (lot.fed().stream().anyMatch(fed -> fed.startsWith(source + ":"))) return;
        var there = lot.knowing(came.goods().incoming());
        draft.put(there.bin() == null && came.bin() != null ? there.in(came.bin()) : there);
        move("in", TRANSFER_IN, came.in(), null, null);
        move("surplus", ADJUSTMENT, came.surplus(), SURPLUS, came.surplusCause());
        move("damaged", QUARANTINE, came.damaged(), DAMAGED, came.damageCause());
        setApartExpired(lot, came.in() + came.surplus() - came.damaged(), now);
        move("missing", TRANSFER_IN, came.missing(), SHORTAGE, came.missingCause());
        move("apart", QUARANTINE, came.missing(), SHORTAGE, came.missingCause());
        move("lost", WRITE_OFF, came.missing(), SHORTAGE, came.missingCause());
    }

    @SuppressWarnings("NullAway") // book() has put the lot
    private void move(String what, MovementKind kind, int units, @Nullable String reason, @Nullable String note) {
        if (units == 0) return;
        var lot = came.goods().lot();
        draft.put(draft.lot(lot).fedBy(source + ":" + what));
        draft.move(kind, lot, units, reference, reason, note);
    }

    /** As the sweep of the day would: without a reason, so nothing is remembered. */
    private void setApartExpired(Lot lot, int whole, Instant now) {
        if (whole > 0 && lot.hasExpired(ShopDays.dayOf(now).toString())) {
            draft.move(QUARANTINE, lot.lot(), whole, Movement.EXPIRED);
        }
    }
}
