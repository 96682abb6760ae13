package yonghuang.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.HoldOutcome.HeldPart;
import yonghuang.inventory.HoldOutcome.Short;
import yonghuang.inventory.HoldOutcome.Shortage;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.LotWhereabouts;
import yonghuang.inventory.MissingUnits;
import yonghuang.inventory.NearExpiryOffers;
import yonghuang.inventory.StockReservations;
import yonghuang.shared.Availability;
import yonghuang.shared.Money;
import yonghuang.shared.WarehouseKind;

/** Stock in memory that keeps the promises of {@link StockReservations}; each level is one lot, {@code LOT-<sku>-<warehouse>}. */
public final class FakeStock implements StockReservations, Availability, LotWhereabouts, NearExpiryOffers {
    private record Level(String sku, String warehouse) {}

    private record Key(String reservation, String sku, String warehouse) {
        static Key of(Demand demand) {
            return new Key(demand.reservation(), demand.sku(), demand.warehouse());
        }

        Level level() {
            return new Level(sku, warehouse);
        }
    }

    private record Hold(
            int units, @Nullable Instant until, @Nullable String lot) {}

    private static final Map<String, WarehouseKind> WAREHOUSES =
            new TreeMap<>(Map.of("huanggang", WarehouseKind.ORIGIN, "ningbo", WarehouseKind.SALES));

    private final Clock clock;
    private final Steps steps;
    private final Map<Level, Integer> onHand = new HashMap<>();
    private final Map<Key, Hold> holds = new LinkedHashMap<>();
    private final Map<Level, Integer> remembered = new HashMap<>();
    private final Set<Level> expired = new HashSet<>();
    private final Map<String, Offered> offers = new HashMap<>();
    private final Map<Level, Integer> quarantined = new HashMap<>();
    private final Set<String> takenOut = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    private final Set<String> told = new TreeSet<>();

    FakeStock(Clock clock, Steps steps) {
        this.clock = clock;
        this.steps = steps;
    }

    public synchronized FakeStock has(String sku, String warehouse, int units) {
        onHand.put(new Level(sku, warehouse), units);
        return this;
    }

    /** Memory is wrong about one level. */
    public synchronized FakeStock remembers(String sku, String warehouse, int units) {
        remembered.put(new Level(sku, warehouse), units);
        return this;
    }

    public synchronized int onHand(String sku, String warehouse) {
        return onHand.getOrDefault(new Level(sku, warehouse), 0);
    }

    public synchronized int held(String sku) {
        lapse();
        return holds.entrySet().stream()
                .filter(hold -> hold.getKey().sku().equals(sku))
                .mapToInt(hold -> hold.getValue().units())
                .sum();
    }

    @Override
    public synchronized HoldOutcome hold(List<Demand> demands, Instant until) {
        steps.next();
        lapse();
        return take(demands, until);
    }

    @Override
    public synchronized HoldOutcome hold(List<Demand> demands, Map<String, Set<String>> avoided, Instant until) {
        steps.next();
        lapse();
        for (var demand : demands) {
            boolean unwanted = avoided.getOrDefault(demand.warehouse(), Set.of())
                    .contains(lot(demand).lot());
            if (unwanted) {
                return new Short(List.of(new Shortage(demand.sku(), demand.warehouse(), demand.units(), 0)));
            }
        }
        return take(demands, until);
    }

    @Override
    public synchronized boolean confirm(List<Demand> demands) {
        steps.next();
        lapse();
        if (!demands.stream().allMatch(demand -> holds.containsKey(Key.of(demand)))) return false;
        demands.forEach(demand -> holds.put(Key.of(demand), new Hold(demand.units(), null, demand.lot())));
        return true;
    }

    @Override
    public synchronized void takeOut(MissingUnits missing) {
        steps.next();
        if (!takenOut.add(missing.source())) return;
        var key = Key.of(missing.promise());
        var hold = holds.remove(key);
        if (hold == null) throw new IllegalStateException("no such promise: " + missing);
        if (hold.units() != missing.promise().units()) throw new IllegalStateException("held with other units");
        if (missing.rest() != null) {
            int left = hold.units() - missing.units();
            holds.put(new Key(missing.rest(), key.sku(), key.warehouse()), new Hold(left, hold.until(), hold.lot()));
        }
        onHand.merge(key.level(), -missing.units(), Integer::sum);
        quarantined.merge(key.level(), missing.units(), Integer::sum);
    }

    @Override
    public synchronized void giveBack(MissingUnits unwanted) {
        steps.next();
        var key = Key.of(unwanted.promise());
        var hold = holds.remove(key);
        if (hold == null) return;
        if (hold.units() != unwanted.promise().units()) throw new IllegalStateException("held with other units");
        if (unwanted.rest() == null) return;
        int left = hold.units() - unwanted.units();
        holds.put(new Key(unwanted.rest(), key.sku(), key.warehouse()), new Hold(left, hold.until(), hold.lot()));
    }

    /** Everything of Ningbo lies in A-01-2, of Huanggang at the dock. */
    @Override
    public Map<String, Map<String, String>> bins(Collection<String> skus, String warehouse) {
        if (!warehouse.equals("ningbo")) return Map.of();
        return skus.stream()
                .distinct()
                .collect(Collectors.toMap(sku -> sku, sku -> Map.of("LOT-" + sku + "-ningbo", "A-01-2")));
    }

    @Override
    public synchronized void tell(NotFoundUnits units) {
        steps.next();
        told.add(units.id());
    }

    public synchronized Set<String> told() {
        return Set.copyOf(told);
    }

    @Override
    public synchronized boolean turnedUp(NotFoundUnits units) {
        return settle(units, units.units());
    }

    @Override
    public synchronized boolean lost(NotFoundUnits units) {
        return settle(units, 0);
    }

    private boolean settle(NotFoundUnits units, int back) {
        steps.next();
        if (!settled.add(units.id())) return true;
        var level = new Level(units.sku(), units.warehouse());
        quarantined.merge(level, -units.units(), Integer::sum);
        onHand.merge(level, back, Integer::sum);
        return true;
    }

    public synchronized int quarantined(String sku, String warehouse) {
        return quarantined.getOrDefault(new Level(sku, warehouse), 0);
    }

    @Override
    public synchronized HoldOutcome allocate(List<Demand> demands) {
        steps.next();
        lapse();
        var outcome = take(demands, null);
        if (outcome instanceof Short) demands.forEach(demand -> holds.remove(Key.of(demand)));
        return outcome;
    }

    private HoldOutcome take(List<Demand> demands, @Nullable Instant until) {
        var wanted = new LinkedHashMap<Level, Integer>();
        for (var demand : demands) {
            var hold = holds.get(Key.of(demand));
            if (hold != null && hold.units() != demand.units())
                throw new IllegalStateException("held with other units");
            if (hold == null) wanted.merge(Key.of(demand).level(), demand.units(), Integer::sum);
        }
        var shortages = new ArrayList<Shortage>();
        wanted.forEach((level, units) -> {
            if (free(level) < units) shortages.add(new Shortage(level.sku(), level.warehouse(), units, free(level)));
        });
        if (!shortages.isEmpty()) return new Short(shortages);
        demands.forEach(demand -> holds.merge(
                Key.of(demand),
                new Hold(demand.units(), until, demand.lot()),
                (old, next) -> old.until() == null ? old : next));
        return new Held(demands.stream()
                .map(demand -> new HeldPart(demand, List.of(lot(demand))))
                .toList());
    }

    static LotUnits lot(Demand demand) {
        return new LotUnits("LOT-" + demand.sku() + "-" + demand.warehouse(), demand.units());
    }

    @Override
    public synchronized void release(List<Demand> demands) {
        if (demands.isEmpty()) return;
        steps.next();
        demands.forEach(demand -> holds.remove(Key.of(demand)));
    }

    @Override
    public synchronized void ship(List<Demand> demands, String actor) {
        steps.next();
        demands.forEach(demand -> {
            if (holds.remove(Key.of(demand)) != null) {
                onHand.merge(Key.of(demand).level(), -demand.units(), Integer::sum);
            }
        });
    }

    @Override
    public synchronized Map<String, Integer> availableNow(String sku) {
        lapse();
        var available = new TreeMap<String, Integer>();
        WAREHOUSES.keySet().forEach(warehouse -> available.put(warehouse, free(new Level(sku, warehouse))));
        return available;
    }

    /** The one lot of this level is offered near its expiry, under this name. */
    public synchronized void offer(String name, String sku, String warehouse, long fen) {
        var lot = "LOT-" + sku + "-" + warehouse;
        offers.put(name, new Offered(name, sku, warehouse, lot, "2026-12-24", Money.fen(fen)));
    }

    public synchronized void endOffer(String name) {
        offers.remove(name);
    }

    @Override
    public synchronized Optional<Offered> find(String offer) {
        return Optional.ofNullable(offers.get(offer));
    }

    @Override
    public synchronized int availableNow(String sku, String warehouse, String lot) {
        lapse();
        var level = new Level(sku, warehouse);
        return expired.contains(level) || !lot.equals("LOT-" + sku + "-" + warehouse) ? 0 : free(level);
    }

    /** The lot of this level has expired. */
    public synchronized void expire(String sku, String warehouse) {
        expired.add(new Level(sku, warehouse));
    }

    @Override
    public synchronized Map<String, Set<String>> lotsOffSale(Collection<String> skus, String warehouse) {
        return skus.stream()
                .filter(sku -> expired.contains(new Level(sku, warehouse)))
                .collect(Collectors.toMap(sku -> sku, sku -> Set.of("LOT-" + sku + "-" + warehouse)));
    }

    @Override
    public synchronized Stream<OpenHold> openHolds() {
        lapse();
        return List.copyOf(holds.entrySet()).stream()
                .map(hold -> new OpenHold(
                        new Demand(
                                hold.getKey().reservation(),
                                hold.getKey().sku(),
                                hold.getKey().warehouse(),
                                hold.getValue().units(),
                                hold.getValue().lot()),
                        hold.getValue().until()));
    }

    @Override
    public synchronized List<InWarehouse> of(String sku) {
        return WAREHOUSES.entrySet().stream()
                .map(place -> {
                    var level = new Level(sku, place.getKey());
                    return new InWarehouse(
                            place.getKey(), place.getValue(), remembered.getOrDefault(level, free(level)));
                })
                .toList();
    }

    @Override
    public int units(String sku) {
        return of(sku).stream().mapToInt(InWarehouse::units).sum();
    }

    @Override
    public long revision() {
        return 0;
    }

    private int free(Level level) {
        int promised = holds.entrySet().stream()
                .filter(hold -> hold.getKey().level().equals(level))
                .mapToInt(hold -> hold.getValue().units())
                .sum();
        return onHand.getOrDefault(level, 0) - promised;
    }

    private void lapse() {
        holds.values().removeIf(hold -> hold.until() != null && !hold.until().isAfter(clock.instant()));
    }
}
