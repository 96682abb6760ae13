package yonghuang.inventory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.HoldOutcome.HeldPart;
import yonghuang.inventory.HoldOutcome.Short;
import yonghuang.inventory.HoldOutcome.Shortage;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.level.Holding;
import yonghuang.inventory.level.LevelHold;
import yonghuang.inventory.level.LevelRule;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.Missing;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;

/** Promises over several levels: one durable change per level, in the order of the levels' ids, undone where one fails. */
@Component
final class LevelReservations implements StockReservations {
    private final StockLevels levels;
    private final MinimumLife life;

    LevelReservations(StockLevels levels, MinimumLife life) {
        this.levels = levels;
        this.life = life;
    }

    @Override
    public HoldOutcome hold(List<Demand> demands, Instant until) {
        return hold(demands, Map.of(), until);
    }

    @Override
    public HoldOutcome hold(List<Demand> demands, Map<String, Set<String>> avoided, Instant until) {
        var made = new LinkedHashMap<String, List<Demand>>();
        try {
            var outcome = holdEach(byLevel(demands), avoided, made, until);
            if (!outcome.shortages.isEmpty()) undo(made, until);
            return outcome.inOrderOf(demands);
        } catch (RuntimeException failed) {
            undo(made, until);
            throw failed;
        }
    }

    private Outcome holdEach(
            Map<String, List<Demand>> wanted,
            Map<String, Set<String>> avoided,
            Map<String, List<Demand>> made,
            Instant until) {
        var outcome = new Outcome();
        wanted.forEach((id, demands) -> {
            var unwanted = avoided.getOrDefault(demands.getFirst().warehouse(), Set.of());
            LevelRule<LevelHold> hold =
                    (level, now) -> Holding.hold(level, demands, unwanted, until, life.retailDays(level.sku()), now);
            var answer = outcome.shortages.isEmpty() ? change(demands, hold) : ask(demands, hold);
            if (outcome.shortages.isEmpty() && answer instanceof LevelHold.Held held) made.put(id, held.made());
            outcome.add(demands, answer);
        });
        return outcome;
    }

    /** What was held by this attempt goes back; what cannot be given back now lapses by itself. */
    private void undo(Map<String, List<Demand>> made, Instant until) {
        made.values().stream()
                .filter(demands -> !demands.isEmpty())
                .forEach(demands -> change(demands, (level, now) -> Holding.undo(level, demands, until, now)));
    }

    @Override
    public boolean confirm(List<Demand> demands) {
        boolean all = true;
        for (var held : byLevel(demands).values()) {
            all &= change(held, (level, now) -> Holding.confirm(level, held, now));
        }
        return all;
    }

    @Override
    public HoldOutcome allocate(List<Demand> demands) {
        var outcome = new Outcome();
        byLevel(demands).values().forEach(wanted -> {
            LevelRule<LevelHold> allocate =
                    (level, now) -> Holding.allocate(level, wanted, life.retailDays(level.sku()), now);
            outcome.add(wanted, outcome.shortages.isEmpty() ? change(wanted, allocate) : ask(wanted, allocate));
        });
        if (!outcome.shortages.isEmpty()) release(demands);
        return outcome.inOrderOf(demands);
    }

    @Override
    public void release(List<Demand> demands) {
        byLevel(demands).values().forEach(held -> change(held, (level, now) -> Holding.release(level, held, now)));
    }

    @Override
    public void ship(List<Demand> demands, String actor) {
        byLevel(demands).values().forEach(held -> change(held, (level, now) -> Holding.ship(level, held, actor, now)));
    }

    @Override
    public void takeOut(MissingUnits missing) {
        change(List.of(missing.promise()), (level, now) -> Missing.takeOut(level, missing, now));
    }

    @Override
    public void giveBack(MissingUnits unwanted) {
        change(List.of(unwanted.promise()), (level, now) -> Missing.giveBack(level, unwanted, now));
    }

    @Override
    public Map<String, Integer> availableNow(String sku) {
        var now = levels.now();
        var available = new TreeMap<String, Integer>();
        Warehouses.all().forEach(warehouse -> available.put(warehouse.id(), 0));
        int days = life.retailDays(sku);
        levels.find(where("sku").is(sku)).forEach(level -> available.put(level.warehouse(), level.sellable(now, days)));
        return available;
    }

    @Override
    public int availableNow(String sku, String warehouse, String lot) {
        var now = levels.now();
        var today = ShopDays.dayOf(now).toString();
        return levels.find(sku, warehouse)
                .withoutLapsed(now)
                .lot(lot)
                .filter(found -> !found.isOffSale(today))
                .map(Lot::available)
                .orElse(0);
    }

    @Override
    public Map<String, Set<String>> lotsOffSale(Collection<String> skus, String warehouse) {
        var today = ShopDays.dayOf(levels.now()).toString();
        var offSale = new HashMap<String, Set<String>>();
        for (var level : levels.findAll(skus, warehouse)) {
            var lots = level.lots().stream()
                    .filter(lot -> lot.isOffSale(today))
                    .map(Lot::lot)
                    .collect(Collectors.toUnmodifiableSet());
            offSale.put(level.sku(), lots);
        }
        return offSale;
    }

    @Override
    public Stream<OpenHold> openHolds() {
        var now = levels.now();
        return levels.stream(where("holds.0").exists(true))
                .flatMap(level -> level.holds().stream()
                        .filter(hold -> !hold.hasLapsed(now))
                        .map(hold -> new OpenHold(
                                new Demand(
                                        hold.reservation(), level.sku(), level.warehouse(), hold.units(), hold.lot()),
                                hold.until())));
    }

    private <R> R change(List<Demand> sameLevel, LevelRule<R> rule) {
        var one = sameLevel.getFirst();
        return levels.change(one.sku(), one.warehouse(), rule);
    }

    /** The same question, only to know the answer. */
    private <R> R ask(List<Demand> sameLevel, LevelRule<R> rule) {
        var one = sameLevel.getFirst();
        return rule.decide(levels.find(one.sku(), one.warehouse()), levels.now())
                .outcome();
    }

    private static TreeMap<String, List<Demand>> byLevel(List<Demand> demands) {
        var grouped = new TreeMap<String, List<Demand>>();
        var seen = new HashSet<String>();
        for (var demand : demands) {
            var level = StockLevel.id(demand.sku(), demand.warehouse());
            if (!seen.add(level + " " + demand.reservation())) {
                throw new IllegalArgumentException(demand.reservation() + " is named twice for " + level);
            }
            grouped.computeIfAbsent(level, first -> new ArrayList<>()).add(demand);
        }
        return grouped;
    }

    /** Gathers what the levels say. */
    private static final class Outcome {
        final List<Shortage> shortages = new ArrayList<>();
        private final Map<Demand, HeldPart> parts = new HashMap<>();

        void add(List<Demand> demands, LevelHold answer) {
            switch (answer) {
                case LevelHold.Held held -> held.parts().forEach(part -> parts.put(part.demand(), part));
                case LevelHold.Short missing ->
                    shortages.add(new Shortage(
                            demands.getFirst().sku(),
                            demands.getFirst().warehouse(),
                            missing.wanted(),
                            missing.available()));
            }
        }

        @SuppressWarnings("NullAway") // without a shortage every demand has its part
        HoldOutcome inOrderOf(List<Demand> demands) {
            if (!shortages.isEmpty()) return new Short(shortages);
            return new Held(demands.stream().map(parts::get).toList());
        }
    }
}
