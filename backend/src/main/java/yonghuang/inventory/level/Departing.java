package yonghuang.inventory.level;

import static yonghuang.inventory.level.MovementKind.RELEASE;
import static yonghuang.inventory.level.MovementKind.RESERVATION;
import static yonghuang.inventory.level.MovementKind.TRANSFER_OUT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.inventory.LotUnits;

/** The rules of units that leave for another warehouse. Pure like {@link Holding}. */
public final class Departing {
    /** @param chosen the lot to take them from, null for the first-expired ones */
    public record Wanted(
            String reservation, int units, @Nullable String chosen) {}

    /** What one level says to all that a transfer wants of it: all or nothing. */
    public sealed interface Outcome {}

    /** @param lots of each wanted, in their order */
    public record Taken(List<List<LotUnits>> lots) implements Outcome {}

    /** @param lines every wanted that cannot be had */
    public record TooFew(List<Missing> lines) implements Outcome {}

    /** @param available what is left for it once those before it have theirs */
    public record Missing(Wanted wanted, int available) {}

    /** What expires today does not leave; near-expiry goods may, to where they still sell. */
    private static final int LEAST_DAYS = 1;

    private Departing() {}

    /** Holds until an instant, all or none; an expired or recalled lot is never taken. What is held keeps its lots. */
    public static Change<StockLevel, Outcome> hold(StockLevel level, List<Wanted> wanted, Instant until, Instant now) {
        var draft = new LevelDraft(level, now, Movement.SHOP);
        draft.lapse(Set.of());
        var taken = new ArrayList<List<LotUnits>>();
        var missing = new ArrayList<Missing>();
        for (var one : wanted) {
            var hold = draft.hold(one.reservation());
            if (hold != null) {
                hold.mustBeOf(one.units(), null);
                if (hold.until() != null) draft.put(hold.until(until));
                taken.add(hold.parts());
            } else take(draft, one, until, now, taken, missing);
        }
        return missing.isEmpty() ? draft.finish(new Taken(taken)) : Change.unchanged(new TooFew(missing));
    }

    /** Takes the end from holds that are there, all or none. @return false where one is gone */
    public static Change<StockLevel, Boolean> keep(StockLevel level, List<String> reservations, Instant now) {
        var draft = new LevelDraft(level, now, Movement.SHOP);
        for (var reservation : reservations) {
            var hold = draft.hold(reservation);
            if (hold == null || hold.hasLapsed(now)) return Change.unchanged(false);
            if (hold.until() != null) draft.put(hold.until(null));
        }
        return draft.finish(true);
    }

    /**
     * Kept units leave; a lot that expired or was recalled since stays and is given back. A hold that is gone has left
     * before: what left is what the ledger says.
     *
     * @param reference of the movements out
     */
    public static Change<StockLevel, Boolean> leave(
            StockLevel level, List<String> reservations, String reference, String actor, Instant now) {
        var draft = new LevelDraft(level, now, actor);
        var today = ShopDays.dayOf(now).toString();
        for (var reservation : reservations) {
            var hold = draft.hold(reservation);
            if (hold == null || hold.until() != null) continue;
            for (var part : hold.parts()) {
                if (isOffSale(draft, part, today)) draft.move(RELEASE, part.lot(), part.units(), reservation);
                else draft.move(TRANSFER_OUT, part.lot(), part.units(), reference);
            }
            draft.drop(hold);
        }
        return draft.finish(true);
    }

    /** The lots of a hold as they are held now; empty where there is no such hold. */
    public static List<LotUnits> held(StockLevel level, String reservation) {
        return level.holds().stream()
                .filter(hold -> hold.reservation().equals(reservation))
                .findFirst()
                .map(Hold::parts)
                .orElse(List.of());
    }

    /** Units of a lot with the facts that go along; empty where the level does not know the lot. */
    public static Optional<TravellingLot> travelling(StockLevel level, String lot, int units) {
        return level.lot(lot).map(here -> here.travelling(units));
    }

    private static void take(
            LevelDraft draft,
            Wanted wanted,
            Instant until,
            Instant now,
            List<List<LotUnits>> taken,
            List<Missing> missing) {
        var lots = sendable(draft, wanted.chosen(), now);
        int available = lots.stream().mapToInt(Lot::available).reduce(0, Math::addExact);
        if (available < wanted.units()) {
            missing.add(new Missing(wanted, available));
            return;
        }
        var parts = new ArrayList<LotUnits>();
        int left = wanted.units();
        for (var lot : lots) {
            int units = Math.min(left, lot.available());
            if (units == 0) break;
            draft.move(RESERVATION, lot.lot(), units, wanted.reservation());
            parts.add(new LotUnits(lot.lot(), units));
            left -= units;
        }
        draft.put(new Hold(wanted.reservation(), wanted.units(), until, parts, null));
        taken.add(parts);
    }

    private static List<Lot> sendable(LevelDraft draft, @Nullable String chosen, Instant now) {
        var earliest = ShopDays.earliestExpiry(now, LEAST_DAYS);
        Comparator<Lot> order = Lot.FIRST_EXPIRED;
        return StreamSupport.stream(draft.lots().spliterator(), false)
                .filter(lot -> chosen == null || chosen.equals(lot.lot()))
                .filter(lot -> lot.available() > 0 && lot.isSellable(earliest))
                .sorted(order)
                .toList();
    }

    private static boolean isOffSale(LevelDraft draft, LotUnits part, String today) {
        var lot = draft.lot(part.lot());
        return lot == null || lot.isOffSale(today);
    }
}
