package yonghuang.inventory.level;

import java.time.Instant;
import java.util.Set;
import yonghuang.documents.Change;

/** The rules of goods that people set apart, put back, or give back. Pure like {@link Holding}. */
public final class Quality {
    /** What came of it. */
    public sealed interface Outcome {}

    /** Done now, or earlier by the same source. */
    public record Handled() implements Outcome {}

    public record NoSuchLot() implements Outcome {}

    /** @param there all units that could be moved this way: available ones to quarantine, else quarantined ones */
    public record TooFew(int there) implements Outcome {}

    /** It has expired or was recalled, so it does not come back for sale. */
    public record NotForSale() implements Outcome {}

    private Quality() {}

    /** Moves the units once per source; promised units are not set apart, lapsed promises count as given back. */
    public static Change<StockLevel, Outcome> handle(StockLevel level, Handling handling, Instant now) {
        var draft = new LevelDraft(level, now, handling.actor());
        var known = draft.lot(handling.lot());
        if (known == null) return Change.unchanged(new NoSuchLot());
        if (known.fed().contains(handling.source())) return Change.unchanged(new Handled());
        draft.lapse(Set.of());
        var lot = draft.lot(handling.lot());
        if (lot == null) return Change.unchanged(new NoSuchLot());
        if (handling.kind() == MovementKind.RESTOCK && isOffSale(lot, now)) return Change.unchanged(new NotForSale());
        int there = handling.kind() == MovementKind.QUARANTINE ? lot.available() : lot.quarantined();
        if (handling.units() > there) return Change.unchanged(new TooFew(there));
        draft.put(lot.fedBy(handling.source()));
        draft.move(
                handling.kind(), lot.lot(), handling.units(), handling.reference(), handling.reason(), handling.note());
        return draft.finish(new Handled());
    }

    private static boolean isOffSale(Lot lot, Instant now) {
        return lot.isOffSale(ShopDays.dayOf(now).toString());
    }
}
