package yonghuang.inventory.level;

import static yonghuang.inventory.level.MovementKind.RELEASE;
import static yonghuang.inventory.level.MovementKind.SHIPMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome.HeldPart;

/** The rules of promises on one level. Pure: the instant is handed in, no store is asked. */
public final class Holding {
    /** What expires today is sold to nobody. */
    private static final int LEAST_DAYS = 1;

    private Holding() {}

    /**
     * Holds all demands or none, their units counted together, first-expired lots first; a demand for one lot is given that
     * lot, however short its life, unless it has expired or was recalled. A demand held already keeps its
     * lots; its {@code until} moves on by at least a millisecond, so that a parallel attempt of the same caller that
     * fails elsewhere and gives back what <em>it</em> held does not take this away.
     */
    public static Change<StockLevel, LevelHold> hold(
            StockLevel level, List<Demand> demands, Instant until, int minimumRemainingDays, Instant now) {
        return hold(level, demands, Set.of(), until, minimumRemainingDays, now);
    }

    /** The same, from other lots than these. */
    public static Change<StockLevel, LevelHold> hold(
            StockLevel level,
            List<Demand> demands,
            Set<String> avoided,
            Instant until,
            int minimumRemainingDays,
            Instant now) {
        var draft = new LevelDraft(level, now, Movement.SHOP).avoiding(avoided);
        draft.lapse(Set.of());
        var made = missing(draft, demands);
        for (var demand : demands) prolong(draft, demand, until);
        int missing = take(draft, made, until, minimumRemainingDays, now);
        if (missing > 0) return Change.unchanged(shortOf(demands, missing));
        return draft.finish(held(draft, demands, made));
    }

    /** Makes holds permanent, without a movement; what lapsed and is gone is taken again where all of it can be. */
    public static Change<StockLevel, LevelHold> allocate(
            StockLevel level, List<Demand> demands, int minimumRemainingDays, Instant now) {
        var draft = new LevelDraft(level, now, Movement.SHOP);
        var made = missing(draft, demands);
        if (!made.isEmpty()) {
            draft.lapse(reservations(demands));
            int missing = take(draft, made, null, minimumRemainingDays, now);
            if (missing > 0) return Change.unchanged(shortOf(demands, missing));
        }
        for (var demand : demands) keep(draft, demand);
        return draft.finish(held(draft, demands, made));
    }

    /** Makes holds permanent where they still stand, all or none; what lapsed is not taken again. Outcome: whether they are. */
    public static Change<StockLevel, Boolean> confirm(StockLevel level, List<Demand> demands, Instant now) {
        var draft = new LevelDraft(level, now, Movement.SHOP);
        draft.lapse(Set.of());
        if (!missing(draft, demands).isEmpty()) return Change.unchanged(false);
        for (var demand : demands) keep(draft, demand);
        return draft.finish(true);
    }

    /** Gives held units back to their lots. */
    public static Change<StockLevel, Boolean> release(StockLevel level, List<Demand> demands, Instant now) {
        return end(new LevelDraft(level, now, Movement.SHOP), demands, RELEASE);
    }

    /** Gives back only holds that still stand as one attempt made them: with exactly this {@code until}. */
    public static Change<StockLevel, Boolean> undo(StockLevel level, List<Demand> demands, Instant until, Instant now) {
        var untouched = demands.stream()
                .filter(demand -> level.holds().stream()
                        .anyMatch(
                                hold -> hold.reservation().equals(demand.reservation()) && until.equals(hold.until())))
                .toList();
        return release(level, untouched, now);
    }

    /** The held units leave the warehouse. */
    public static Change<StockLevel, Boolean> ship(StockLevel level, List<Demand> demands, String actor, Instant now) {
        return end(new LevelDraft(level, now, actor), demands, SHIPMENT);
    }

    /** Promises past their time go back. */
    public static Change<StockLevel, Boolean> lapse(StockLevel level, Instant now) {
        var draft = new LevelDraft(level, now, Movement.SHOP);
        draft.lapse(Set.of());
        return draft.finish(true);
    }

    private static Change<StockLevel, Boolean> end(LevelDraft draft, List<Demand> demands, MovementKind kind) {
        for (var demand : demands) {
            var hold = held(draft, demand);
            if (hold != null) draft.end(hold, kind);
        }
        return draft.finish(true);
    }

    private static void prolong(LevelDraft draft, Demand demand, Instant until) {
        var hold = draft.hold(demand.reservation());
        if (hold == null || hold.until() == null) return;
        var later = hold.until().plusMillis(1);
        draft.put(hold.until(until.isAfter(later) ? until : later));
    }

    private static void keep(LevelDraft draft, Demand demand) {
        var hold = draft.hold(demand.reservation());
        if (hold != null && hold.until() != null) draft.put(hold.until(null));
    }

    private static List<Demand> missing(LevelDraft draft, List<Demand> demands) {
        return demands.stream().filter(demand -> held(draft, demand) == null).toList();
    }

    private static @Nullable Hold held(LevelDraft draft, Demand demand) {
        var hold = draft.hold(demand.reservation());
        if (hold != null) hold.mustBeOf(demand.units(), demand.lot());
        return hold;
    }

    private static Set<String> reservations(List<Demand> demands) {
        var reservations = new HashSet<String>();
        demands.forEach(demand -> reservations.add(demand.reservation()));
        return reservations;
    }

    private static int units(List<Demand> demands) {
        return demands.stream().mapToInt(Demand::units).reduce(0, Math::addExact);
    }

    private static LevelHold shortOf(List<Demand> demands, int missing) {
        int all = units(demands);
        return new LevelHold.Short(all, all - missing);
    }

    /** Those for one lot first, so that the others do not take it away. @return units that are not there */
    private static int take(
            LevelDraft draft, List<Demand> made, @Nullable Instant until, int minimumRemainingDays, Instant now) {
        int missing = takeOfLots(draft, made, until, ShopDays.earliestExpiry(now, LEAST_DAYS));
        var others = made.stream().filter(demand -> demand.lot() == null).toList();
        if (others.isEmpty()) return missing;
        var earliest = ShopDays.earliestExpiry(now, minimumRemainingDays);
        missing = Math.addExact(missing, Math.max(0, units(others) - draft.free(earliest)));
        if (missing > 0) return missing;
        for (var demand : others) draft.take(demand.reservation(), demand.units(), until, earliest);
        return 0;
    }

    private static int takeOfLots(LevelDraft draft, List<Demand> made, @Nullable Instant until, String earliest) {
        int missing = 0;
        for (var demand : made) {
            if (demand.lot() == null) continue;
            int free = draft.freeOf(demand.lot(), earliest);
            if (free >= demand.units()) draft.takeOf(demand.lot(), demand.reservation(), demand.units(), until);
            else missing = Math.addExact(missing, demand.units() - free);
        }
        return missing;
    }

    @SuppressWarnings("NullAway") // all demands are held when this is called
    private static LevelHold held(LevelDraft draft, List<Demand> demands, List<Demand> made) {
        var parts = new ArrayList<HeldPart>();
        for (var demand : demands) {
            parts.add(new HeldPart(demand, draft.hold(demand.reservation()).parts()));
        }
        return new LevelHold.Held(parts, made);
    }
}
