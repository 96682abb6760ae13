package yonghuang.inventory.replenishment;

import java.util.Comparator;

/**
 * What is assumed of one way.
 *
 * @param leadDays whole days from sending until the units can be sold there
 * @param fenPerKilogram freight of one kilogram net
 */
public record ModeAssumption(TransportMode mode, int leadDays, int fenPerKilogram) {
    static final Comparator<ModeAssumption> CHEAPEST_FIRST =
            Comparator.comparingInt(ModeAssumption::fenPerKilogram).thenComparingInt(ModeAssumption::leadDays);
    static final Comparator<ModeAssumption> FASTEST_FIRST =
            Comparator.comparingInt(ModeAssumption::leadDays).thenComparingInt(ModeAssumption::fenPerKilogram);

    /** Fen, rounded up. */
    long freight(int units, int gramsPerUnit) {
        long grams = Math.multiplyExact((long) units, gramsPerUnit);
        return Math.ceilDiv(Math.multiplyExact(grams, (long) fenPerKilogram), 1000L);
    }
}
