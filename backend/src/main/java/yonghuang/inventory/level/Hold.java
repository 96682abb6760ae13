package yonghuang.inventory.level;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.LotUnits;

/**
 * Units promised to one order line.
 *
 * @param until when the promise lapses by itself; null once it is allocated to a paid order
 * @param parts the lots it takes the units from; their sum is {@code units}
 * @param lot the only lot they may come from, null when any would do
 */
public record Hold(
        String reservation,
        int units,
        @Nullable Instant until,
        List<LotUnits> parts,
        @Nullable String lot) {
    public Hold {
        parts = List.copyOf(parts);
    }

    public boolean hasLapsed(Instant now) {
        return until != null && !until.isAfter(now);
    }

    public int unitsOf(String name) {
        return parts.stream()
                .filter(part -> part.lot().equals(name))
                .mapToInt(LotUnits::units)
                .sum();
    }

    /** The same promise with these units in the place of those of a lot. */
    Hold exchanging(String given, List<LotUnits> others) {
        var next = new LinkedHashMap<String, Integer>();
        parts.stream().filter(part -> !part.lot().equals(given)).forEach(part -> next.put(part.lot(), part.units()));
        others.forEach(part -> next.merge(part.lot(), part.units(), Math::addExact));
        var mixed = next.entrySet().stream()
                .map(part -> new LotUnits(part.getKey(), part.getValue()))
                .toList();
        return new Hold(reservation, units, until, mixed, lot);
    }

    Hold until(@Nullable Instant newUntil) {
        return new Hold(reservation, units, newUntil, parts, lot);
    }

    /** @throws IllegalArgumentException when the same reservation asks for other units or another lot: the caller mixed up its ids */
    void mustBeOf(int wanted, @Nullable String only) {
        if (units != wanted || !Objects.equals(lot, only)) {
            throw new IllegalArgumentException(
                    reservation + " holds " + units + " units of " + lot + ", not " + wanted + " of " + only);
        }
    }
}
