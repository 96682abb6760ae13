package yonghuang.inventory.level;

import static yonghuang.inventory.level.MovementKind.QUARANTINE;
import static yonghuang.inventory.level.MovementKind.RELEASE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yonghuang.documents.Change;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.MissingUnits;

/** The rule of promised units that are not there. Pure like {@link Holding}. */
public final class Missing {
    private Missing() {}

    /**
     * Takes the units off their promise and sets them apart, once per source. Where the promise is gone already, what is
     * available of the lot is set apart, at most as many.
     *
     * @throws IllegalArgumentException when the promise has other units, or fewer of that lot: the caller mixed up its ids
     */
    public static Change<StockLevel, Boolean> takeOut(StockLevel level, MissingUnits missing, Instant now) {
        var draft = new LevelDraft(level, now, missing.actor());
        var lot = draft.lot(missing.lot());
        if (lot == null || lot.fed().contains(missing.source())) return Change.unchanged(lot != null);
        var hold = draft.hold(missing.promise().reservation());
        if (hold != null) shrink(draft, hold, missing);
        int apart = hold != null ? missing.units() : Math.min(missing.units(), lot.available());
        if (apart > 0) setApart(draft, missing, apart);
        return draft.finish(true);
    }

    /**
     * Takes the units off their promise and gives them back to their lot. Once: a name always stands for the same units, so
     * where the promise is gone they were given back already.
     *
     * @throws IllegalArgumentException as {@link #takeOut}
     */
    public static Change<StockLevel, Boolean> giveBack(StockLevel level, MissingUnits unwanted, Instant now) {
        var draft = new LevelDraft(level, now, unwanted.actor());
        var hold = draft.hold(unwanted.promise().reservation());
        if (hold == null) return Change.unchanged(false);
        shrink(draft, hold, unwanted);
        return draft.finish(true);
    }

    private static void shrink(LevelDraft draft, Hold hold, MissingUnits missing) {
        hold.mustBeOf(missing.promise().units(), missing.promise().lot());
        var parts = without(hold.parts(), missing);
        draft.move(RELEASE, missing.lot(), missing.units(), hold.reservation());
        draft.drop(hold);
        if (missing.rest() == null) return;
        if (draft.hold(missing.rest()) != null) {
            throw new IllegalArgumentException(missing.rest() + " is promised already: " + missing);
        }
        draft.put(new Hold(missing.rest(), hold.units() - missing.units(), hold.until(), parts, hold.lot()));
    }

    @SuppressWarnings("NullAway") // takeOut has looked the lot up
    private static void setApart(LevelDraft draft, MissingUnits missing, int units) {
        draft.put(draft.lot(missing.lot()).fedBy(missing.source()));
        draft.move(QUARANTINE, missing.lot(), units, missing.reference(), missing.reason(), null);
    }

    private static List<LotUnits> without(List<LotUnits> parts, MissingUnits missing) {
        var left = new ArrayList<LotUnits>();
        int toTake = missing.units();
        for (var part : parts) {
            int taken = part.lot().equals(missing.lot()) ? Math.min(toTake, part.units()) : 0;
            if (part.units() > taken) left.add(new LotUnits(part.lot(), part.units() - taken));
            toTake -= taken;
        }
        if (toTake > 0) throw new IllegalArgumentException("not so many of that lot are promised: " + missing);
        return left;
    }
}
