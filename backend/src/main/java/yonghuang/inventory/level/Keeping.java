package yonghuang.inventory.level;

import static yonghuang.inventory.level.MovementKind.ADJUSTMENT;
import static yonghuang.inventory.level.MovementKind.QUARANTINE;
import static yonghuang.inventory.level.MovementKind.RECEIPT;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import yonghuang.documents.Change;

/** The rules of units that come, go by hand, or are set apart. Pure like {@link Holding}. */
public final class Keeping {
    private static final String DAMAGED = "DAMAGED";

    /** What came of an adjustment. */
    public sealed interface AdjustOutcome {}

    /**
     * Done now, or earlier by the same source.
     *
     * @param level as this change left it; when it was done earlier, as it is now
     */
    public record Adjusted(StockLevel level, boolean earlier) implements AdjustOutcome {}

    public record NoSuchLot() implements AdjustOutcome {}

    /** @param available all that could be taken away */
    public record BelowReserved(int available) implements AdjustOutcome {}

    private Keeping() {}

    /**
     * Adds the lots that this source has not brought yet; what is expired or damaged when it comes is set
     * apart at once, in the same change.
     *
     * @param source unique name of what brings them, remembered in each lot
     * @throws ArithmeticException when the level would hold more units than an int can say; nothing is changed
     */
    public static Change<StockLevel, Boolean> receive(
            StockLevel level, List<IncomingLot> incoming, String source, String reference, String actor, Instant now) {
        var draft = new LevelDraft(level, now, actor);
        for (var lot : incoming) receive(draft, lot, source, reference, now);
        var change = draft.finish(true);
        if (change.document() != null) mustBeCountable(change.document());
        return change;
    }

    private static void receive(LevelDraft draft, IncomingLot incoming, String source, String reference, Instant now) {
        var known = draft.lot(incoming.lot());
        var lot = known == null ? Lot.empty(incoming, now) : known;
        if (lot.fed().contains(source)) return;
        var fed = lot.knowing(incoming).fedBy(source);
        draft.put(incoming.bin() == null ? fed : fed.in(incoming.bin()));
        draft.move(RECEIPT, lot.lot(), incoming.units(), reference);
        int whole = incoming.units() - incoming.damaged();
        if (incoming.damaged() > 0) setApartDamaged(draft, incoming, source, reference);
        if (whole > 0 && lot.hasExpired(ShopDays.dayOf(now).toString())) {
            draft.move(QUARANTINE, lot.lot(), whole, Movement.EXPIRED);
        }
    }

    /** It has a reason, so the lot remembers it like what a person sets apart. */
    @SuppressWarnings("NullAway") // the lot was put a line before
    private static void setApartDamaged(LevelDraft draft, IncomingLot incoming, String source, String reference) {
        draft.put(draft.lot(incoming.lot()).fedBy(source + ":damaged"));
        draft.move(QUARANTINE, incoming.lot(), incoming.damaged(), reference, DAMAGED, null);
    }

    /** Whether the lot remembers it. */
    public static boolean hasAdjusted(StockLevel level, Adjustment adjustment) {
        return level.lot(adjustment.lot())
                .filter(lot -> lot.fed().contains(adjustment.source()))
                .isPresent();
    }

    /** Corrects the available units of a lot that is there; promised units cannot be taken away. */
    public static Change<StockLevel, AdjustOutcome> adjust(StockLevel level, Adjustment adjustment, Instant now) {
        var draft = new LevelDraft(level, now, adjustment.actor());
        var known = draft.lot(adjustment.lot());
        if (known == null) return Change.unchanged(new NoSuchLot());
        if (known.fed().contains(adjustment.source())) return Change.unchanged(new Adjusted(level, true));
        draft.lapse(Set.of());
        var lot = draft.lot(adjustment.lot());
        if (lot == null || lot.available() + (long) adjustment.units() < 0) {
            return Change.unchanged(new BelowReserved(lot == null ? 0 : lot.available()));
        }
        draft.put(lot.fedBy(adjustment.source()));
        draft.move(
                ADJUSTMENT,
                lot.lot(),
                adjustment.units(),
                adjustment.reference(),
                adjustment.reason(),
                adjustment.note());
        var adjusted = draft.leave();
        mustBeCountable(adjusted);
        return Change.changed(adjusted, new Adjusted(adjusted, false));
    }

    /** Sets apart what expired, once: what is set apart is no longer available. */
    public static Change<StockLevel, Boolean> quarantineExpired(StockLevel level, Instant now) {
        var draft = new LevelDraft(level, now, Movement.SHOP);
        draft.lapse(Set.of());
        var today = ShopDays.dayOf(now).toString();
        for (var lot : draft.lots()) {
            if (lot.available() > 0 && lot.hasExpired(today)) {
                draft.move(QUARANTINE, lot.lot(), lot.available(), Movement.EXPIRED);
            }
        }
        return draft.finish(true);
    }

    static void mustBeCountable(StockLevel level) {
        Math.addExact(Math.addExact(level.available(), level.reserved()), level.quarantined());
    }
}
