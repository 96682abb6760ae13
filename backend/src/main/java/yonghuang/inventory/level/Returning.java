package yonghuang.inventory.level;

import static yonghuang.inventory.level.MovementKind.QUARANTINE;
import static yonghuang.inventory.level.MovementKind.RETURN;
import static yonghuang.inventory.level.MovementKind.WRITE_OFF;

import java.time.Instant;
import yonghuang.documents.Change;
import yonghuang.inventory.ReturnedUnits;
import yonghuang.inventory.ReturnedUnits.Outcome;

/** The rule of units that buyers send back. Pure like {@link Holding}. */
public final class Returning {
    private static final String REASON = "RETURNED";
    private static final String DESTROYED = "DESTROYED";

    private Returning() {}

    /**
     * Takes the units into their lot, once per source. What is not for sale again is set apart in the same change, so that
     * nobody buys it in between; so is what expired meanwhile.
     *
     * @param lot what is known of it, for a warehouse that has had none of it
     * @throws ArithmeticException when the level would hold more units than an int can say; nothing is changed
     */
    public static Change<StockLevel, Boolean> takeBack(
            StockLevel level, IncomingLot lot, ReturnedUnits units, Instant now) {
        var draft = new LevelDraft(level, now, units.actor());
        var known = draft.lot(lot.lot());
        var back = known == null ? Lot.empty(lot, now) : known;
        if (back.fed().contains(units.source())) return Change.unchanged(true);
        draft.put(back.fedBy(units.source()));
        draft.move(RETURN, lot.lot(), units.units(), units.reference(), REASON, units.note());
        boolean sellable = units.outcome() == Outcome.RESTOCK
                && !back.isOffSale(ShopDays.dayOf(now).toString());
        if (!sellable) move(draft, QUARANTINE, units, ":apart", REASON);
        if (units.outcome() == Outcome.DESTROY) move(draft, WRITE_OFF, units, ":destroyed", DESTROYED);
        var change = draft.finish(true);
        if (change.document() != null) Keeping.mustBeCountable(change.document());
        return change;
    }

    /** Each movement a lot remembers has a source of its own. */
    @SuppressWarnings("NullAway") // the lot was put before
    private static void move(LevelDraft draft, MovementKind kind, ReturnedUnits units, String step, String reason) {
        draft.put(draft.lot(units.lot()).fedBy(units.source() + step));
        draft.move(kind, units.lot(), units.units(), units.reference(), reason, units.note());
    }
}
