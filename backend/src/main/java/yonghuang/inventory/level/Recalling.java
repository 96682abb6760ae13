package yonghuang.inventory.level;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;

/**
 * The rules of recalled lots on one level. Pure like {@link Holding}. A recalled lot has no available units, whatever
 * comes in or back: {@link LevelDraft#finish} sets them apart in the same change.
 */
public final class Recalling {
    /** Reason of the movements into quarantine. */
    public static final String REASON = "RECALLED";

    /** A lot as it is known elsewhere, for a warehouse that has had none of it. */
    public record Facts(
            String lot,
            @Nullable String producedOn,
            @Nullable String expiresOn,
            @Nullable String county,
            @Nullable String town,
            @Nullable String certificate) {
        public static Facts of(Lot lot) {
            return new Facts(lot.lot(), lot.producedOn(), lot.expiresOn(), lot.county(), lot.town(), lot.certificate());
        }

        public static Facts of(IncomingLot lot) {
            return new Facts(lot.lot(), lot.producedOn(), lot.expiresOn(), lot.county(), lot.town(), lot.certificate());
        }
    }

    private Recalling() {}

    /**
     * Takes the lot off sale: free units go to quarantine. A warehouse that has none of it remembers the recall too, so
     * that what arrives later was never for sale. Promises stay for the orders to decide. A repeat changes nothing; a lot
     * under another recall stays under that one.
     */
    public static Change<StockLevel, Boolean> recall(
            StockLevel level, Facts facts, String recall, String actor, Instant now) {
        var draft = new LevelDraft(level, now, actor);
        draft.lapse(Set.of());
        var lot = draft.lot(facts.lot());
        if (lot == null) draft.put(unseen(facts, recall, now));
        else if (lot.recall() == null) draft.put(lot.recalledBy(recall));
        return draft.finish(true);
    }

    /**
     * A promise that is not yet paid for takes other lots in the place of a recalled one, where there are enough; its
     * time does not change. Only for whoever reads the lots anew when it is paid.
     */
    public static Change<StockLevel, Boolean> exchange(
            StockLevel level, String name, String reservation, int minimumRemainingDays, String actor, Instant now) {
        var draft = new LevelDraft(level, now, actor);
        var lot = draft.lot(name);
        var hold = draft.hold(reservation);
        if (lot == null || lot.recall() == null || hold == null || hold.until() == null || hold.hasLapsed(now)) {
            return Change.unchanged(false);
        }
        if (hold.lot() != null) return Change.unchanged(false); // bought as that lot and no other
        draft.lapse(Set.of());
        var earliest = ShopDays.earliestExpiry(now, minimumRemainingDays);
        int units = hold.unitsOf(name);
        if (units == 0 || units > draft.free(earliest)) return Change.unchanged(false);
        draft.exchange(hold, name, earliest);
        return draft.finish(true);
    }

    /** The recall was raised in error: what is in quarantine stays there until a person restocks it. */
    public static Change<StockLevel, Boolean> lift(
            StockLevel level, String name, String recall, @Nullable String other, String actor, Instant now) {
        var draft = new LevelDraft(level, now, actor);
        var lot = draft.lot(name);
        if (lot != null && recall.equals(lot.recall())) draft.put(lot.recalledBy(other));
        return draft.finish(true);
    }

    private static Lot unseen(Facts facts, String recall, Instant now) {
        return new Lot(
                facts.lot(),
                facts.producedOn(),
                facts.expiresOn(),
                0,
                0,
                0,
                facts.county(),
                facts.town(),
                facts.certificate(),
                now,
                List.of(),
                null,
                recall);
    }
}
