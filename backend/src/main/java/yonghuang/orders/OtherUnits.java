package yonghuang.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.HoldOutcome.Short;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.shortage.Found;
import yonghuang.orders.shortage.Shortage;

/**
 * Holds other units for those that were short: all of one warehouse, first of the same, else of several together. Not
 * from a lot that this order missed in that warehouse before.
 */
@Component
class OtherUnits {
    private final StockReservations reservations;

    OtherUnits(StockReservations reservations) {
        this.reservations = reservations;
    }

    /**
     * Held until that time; empty when there are not enough, then nothing is held. A repeat keeps what it holds.
     */
    List<Found> hold(Order order, Shortage shortage, Instant until) {
        var free = new LinkedHashMap<String, Integer>();
        for (var warehouse : sameFirst(shortage)) {
            var wanted = Map.of(warehouse, shortage.units());
            switch (reservations.hold(demands(order, shortage, wanted), avoided(order, shortage), until)) {
                case Held held -> {
                    return found(held);
                }
                case Short little ->
                    free.put(warehouse, little.shortages().getFirst().available());
            }
        }
        var together = together(free, shortage.units());
        if (together.isEmpty()) return List.of();
        var outcome = reservations.hold(demands(order, shortage, together), avoided(order, shortage), until);
        return outcome instanceof Held held ? found(held) : List.of();
    }

    private List<String> sameFirst(Shortage shortage) {
        var all = new ArrayList<String>();
        all.add(shortage.warehouse());
        var others = new TreeSet<>(reservations.availableNow(shortage.sku()).keySet());
        others.remove(shortage.warehouse());
        all.addAll(others);
        return all;
    }

    private static Map<String, Integer> together(Map<String, Integer> free, int wanted) {
        var parts = new LinkedHashMap<String, Integer>();
        int missing = wanted;
        for (var place : free.entrySet()) {
            int units = Math.min(missing, place.getValue());
            if (units > 0) parts.put(place.getKey(), units);
            missing -= units;
        }
        return missing == 0 ? parts : Map.of();
    }

    private static List<Demand> demands(Order order, Shortage shortage, Map<String, Integer> units) {
        return units.entrySet().stream()
                .map(place -> Promises.found(order, shortage, place.getKey(), place.getValue()))
                .toList();
    }

    private static List<Found> found(Held held) {
        return held.parts().stream()
                .map(part -> new Found(part.demand().warehouse(), part.demand().units(), part.lots()))
                .toList();
    }

    private static Map<String, Set<String>> avoided(Order order, Shortage shortage) {
        var lots = new HashMap<String, Set<String>>();
        for (var missed : order.shortages()) {
            if (missed.isCancelled() || !missed.sku().equals(shortage.sku())) continue;
            lots.computeIfAbsent(missed.warehouse(), first -> new TreeSet<>()).add(missed.lot());
        }
        return lots;
    }
}
