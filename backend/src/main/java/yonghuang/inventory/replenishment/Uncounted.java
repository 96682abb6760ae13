package yonghuang.inventory.replenishment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.ShopDays;

/**
 * Sums of the movements of one level that are not in its record yet.
 *
 * @param behind version up to which the record has counted
 * @param upTo version up to which no movement is missing here
 * @param at when the level had that version
 * @param sold units shipped, by day as {@code 2026-11-24}
 */
record Uncounted(long behind, long upTo, Instant at, Map<String, Integer> sold, long sentOut, long cameIn) {
    /** What a buyer took, and what is on its way. */
    static final Set<MovementKind> KINDS =
            EnumSet.of(MovementKind.SHIPMENT, MovementKind.TRANSFER_OUT, MovementKind.TRANSFER_IN);

    static Uncounted nothing(long counted, Instant at) {
        return new Uncounted(counted, counted, at, Map.of(), 0, 0);
    }

    /** One after the other, however many there are. */
    static Uncounted of(Stream<StockMovement> movements, long behind, long upTo, Instant at) {
        var sums = new Sums();
        movements
                .filter(movement -> movement.version() > behind && movement.version() <= upTo)
                .forEach(sums::add);
        return new Uncounted(behind, upTo, at, sums.sold, sums.sentOut, sums.cameIn);
    }

    private static final class Sums {
        final TreeMap<String, Integer> sold = new TreeMap<>();
        long sentOut;
        long cameIn;

        void add(StockMovement movement) {
            switch (movement.kind()) {
                case SHIPMENT -> sold.merge(ShopDays.dayOf(movement.at()).toString(), movement.units(), Math::addExact);
                case TRANSFER_OUT -> sentOut += movement.units();
                case TRANSFER_IN -> cameIn += movement.units();
                default -> throw new IllegalArgumentException("not asked for: " + movement.kind());
            }
        }
    }
}
