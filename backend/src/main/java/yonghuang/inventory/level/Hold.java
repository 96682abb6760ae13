package yonghuang.inventory.level;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.LotUnits;

/**
 * Units promised to one order line.
 *
 * @param until when the promise lapses by itself; null once it is allocated to a paid order
 * @param parts the lots it takes the units from; their sum is {@code units}
 */
public record Hold(String reservation, int units, @Nullable Instant until, List<LotUnits> parts) {
    public Hold {
        parts = List.copyOf(parts);
    }

    public boolean hasLapsed(Instant now) {
        return until != null && !until.isAfter(now);
    }

    public int unitsOf(String lot) {
        return parts.stream()
                .filter(part -> part.lot().equals(lot))
                .mapToInt(LotUnits::units)
                .sum();
    }

    /** The same promise with these units in the place of those of the lot. */
    Hold exchanging(String lot, List<LotUnits> others) {
        var next = new LinkedHashMap<String, Integer>();
        parts.stream().filter(part -> !part.lot().equals(lot)).forEach(part -> next.put(part.lot(), part.units()));
        others.forEach(part -> next.merge(part.lot(), part.units(), Math::addExact));
        var mixed = next.entrySet().stream()
                .map(part -> new LotUnits(part.getKey(), part.getValue()))
                .toList();
        return new Hold(reservation, units, until, mixed);
    }

    Hold until(@Nullable Instant newUntil) {
        return new Hold(reservation, units, newUntil, parts);
    }

    /** @throws IllegalArgumentException when the same reservation asks for other units: the caller mixed up its ids */
    void mustBeOf(int wanted) {
        if (units != wanted) {
            throw new IllegalArgumentException(reservation + " holds " + units + " units, not " + wanted);
        }
    }
}
