package yonghuang.inventory.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.inventory.LotUnits;

/**
 * A level while one rule works on it. Units move only by {@link #move}, which writes the movement it applies: so the
 * history says exactly what a change did.
 */
final class LevelDraft {
    private final StockLevel base;
    private final Instant now;
    private final String actor;
    private final Map<String, Lot> lots = new LinkedHashMap<>();
    private final Map<String, Hold> holds = new LinkedHashMap<>();
    private final List<Movement> made = new ArrayList<>();
    private Set<String> avoided = Set.of();
    private boolean changed;

    LevelDraft(StockLevel base, Instant now, String actor) {
        this.base = base;
        this.now = now;
        this.actor = actor;
        base.lots().forEach(lot -> lots.put(lot.lot(), lot));
        base.holds().forEach(hold -> holds.put(hold.reservation(), hold));
    }

    /** Lots that no promise is made from while this rule works. */
    LevelDraft avoiding(Set<String> unwanted) {
        avoided = unwanted;
        return this;
    }

    @Nullable
    Lot lot(String name) {
        return lots.get(name);
    }

    @Nullable
    Hold hold(String reservation) {
        return holds.get(reservation);
    }

    Iterable<Lot> lots() {
        return List.copyOf(lots.values());
    }

    List<Hold> holds() {
        return List.copyOf(holds.values());
    }

    void put(Lot lot) {
        lots.put(lot.lot(), lot);
        changed = true;
    }

    void put(Hold hold) {
        holds.put(hold.reservation(), hold);
        changed = true;
    }

    void move(MovementKind kind, String lot, int units, String reference) {
        move(kind, lot, units, reference, null, null);
    }

    @SuppressWarnings("NullAway") // every caller has looked the lot up
    void move(
            MovementKind kind,
            String lot,
            int units,
            String reference,
            @Nullable String reason,
            @Nullable String note) {
        put(lots.get(lot).after(kind, units));
        made.add(new Movement(
                base.version() + 1, made.size() + 1, kind, lot, units, reference, actor, now, reason, note));
    }

    /** Takes units for a promise, first-expired lots first; the caller has seen that there are enough. */
    Hold take(String reservation, int wanted, @Nullable Instant until, String earliestExpiry) {
        var hold = new Hold(reservation, wanted, until, parts(reservation, wanted, earliestExpiry), null);
        put(hold);
        return hold;
    }

    /** Takes units of one lot for a promise; the caller has seen that there are enough. */
    void takeOf(String lot, String reservation, int wanted, @Nullable Instant until) {
        move(MovementKind.RESERVATION, lot, wanted, reservation);
        put(new Hold(reservation, wanted, until, List.of(new LotUnits(lot, wanted)), lot));
    }

    /** The promise gives up one lot and takes as many units of others; the caller has seen that there are enough. */
    void exchange(Hold hold, String lot, String earliestExpiry) {
        int units = hold.unitsOf(lot);
        move(MovementKind.RELEASE, lot, units, hold.reservation());
        put(hold.exchanging(lot, parts(hold.reservation(), units, earliestExpiry)));
    }

    private List<LotUnits> parts(String reservation, int wanted, String earliestExpiry) {
        var parts = new ArrayList<LotUnits>();
        int missing = wanted;
        for (var lot : sellable(earliestExpiry)) {
            int units = Math.min(missing, lot.available());
            move(MovementKind.RESERVATION, lot.lot(), units, reservation);
            parts.add(new LotUnits(lot.lot(), units));
            missing -= units;
            if (missing == 0) break;
        }
        if (missing > 0) throw new IllegalStateException(missing + " units short for " + reservation);
        return parts;
    }

    /** The promise ends; its units go back or out. */
    void end(Hold hold, MovementKind kind) {
        hold.parts().forEach(part -> move(kind, part.lot(), part.units(), hold.reservation()));
        drop(hold);
    }

    /** The promise ends; what its units do is the caller's to say. */
    void drop(Hold hold) {
        holds.remove(hold.reservation());
        changed = true;
    }

    void lapse(Set<String> spared) {
        for (var hold : base.holds()) {
            if (hold.hasLapsed(now) && !spared.contains(hold.reservation())) end(hold, MovementKind.RELEASE);
        }
    }

    int free(String earliestExpiry) {
        return sellable(earliestExpiry).stream().mapToInt(Lot::available).reduce(0, Math::addExact);
    }

    int freeOf(String name, String earliestExpiry) {
        var lot = lots.get(name);
        if (lot == null || avoided.contains(name)) return 0;
        return lot.isSellable(earliestExpiry) ? lot.available() : 0;
    }

    private List<Lot> sellable(String earliestExpiry) {
        return lots.values().stream()
                .filter(lot -> lot.available() > 0 && lot.isSellable(earliestExpiry))
                .filter(lot -> !avoided.contains(lot.lot()))
                .sorted(Lot.FIRST_EXPIRED)
                .toList();
    }

    /** Whatever brought them or gave them back: free units of a recalled lot are set apart in the same change. */
    private void setRecalledApart() {
        for (var lot : lots()) {
            if (lot.recall() == null || lot.available() == 0) continue;
            put(lot.fedBy("recall:" + lot.recall() + "#" + (base.version() + 1)));
            move(MovementKind.QUARANTINE, lot.lot(), lot.available(), lot.recall(), Recalling.REASON, null);
        }
    }

    <R> Change<StockLevel, R> finish(R outcome) {
        return changed ? Change.changed(leave(), outcome) : Change.unchanged(outcome);
    }

    /** The level as the rule leaves it, for a rule that has changed something. */
    StockLevel leave() {
        setRecalledApart();
        var movements = new ArrayList<>(base.movements());
        movements.addAll(made);
        return new StockLevel(
                base.id(),
                base.sku(),
                base.warehouse(),
                base.version() + 1,
                List.copyOf(lots.values()),
                List.copyOf(holds.values()),
                movements,
                now,
                base.writer());
    }
}
