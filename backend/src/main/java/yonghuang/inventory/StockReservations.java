package yonghuang.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Promises of stock. Every call may be repeated with the same demands and then changes nothing more; each undo names
 * reservation and units.
 */
public interface StockReservations {
    /** How the reservations of transfers begin; all others are of orders. */
    String TRANSFER = "trf_";

    /** @param until null once allocated to a paid order, or kept for a transfer */
    record OpenHold(Demand demand, @Nullable Instant until) {
        public boolean isOfTransfer() {
            return demand.reservation().startsWith(TRANSFER);
        }
    }

    /**
     * Holds all demands or none, first-expired lots first, or of the lot a demand names, demands on one level summed before the level is asked, levels
     * in id order. A demand already held keeps its lots.
     */
    HoldOutcome hold(List<Demand> demands, Instant until);

    /**
     * The same, but from other lots than these.
     *
     * @param avoided lots by warehouse that nothing is taken from
     */
    HoldOutcome hold(List<Demand> demands, Map<String, Set<String>> avoided, Instant until);

    /**
     * Makes holds permanent where they still stand; what lapsed meanwhile is not taken again.
     *
     * @return false when one of them is gone; the others may be permanent now and are the caller's to release
     */
    boolean confirm(List<Demand> demands);

    /** Makes holds permanent for a paid order; a hold that lapsed meanwhile is taken again where stock allows, else all are released. */
    HoldOutcome allocate(List<Demand> demands);

    /** Gives held units back to their lots. */
    void release(List<Demand> demands);

    /** The held units leave the warehouse: hold and reserved units go, a shipment movement is written. */
    void ship(List<Demand> demands, String actor);

    /** Promised units that are not there, or must not leave, come off their promise and are set apart, once per source. */
    void takeOut(MissingUnits missing);

    /** Promised units that are not wanted any more come off their promise and go back to their lot, once per promise. */
    void giveBack(MissingUnits unwanted);

    /** Free to promise per warehouse, from the stored levels. */
    Map<String, Integer> availableNow(String sku);

    /** Units of one lot that a demand for just this lot would be given now, from the stored level. */
    int availableNow(String sku, String warehouse, String lot);

    /** By SKU the lots in one warehouse that must not leave it, expired or recalled, from the stored levels. */
    Map<String, Set<String>> lotsOffSale(Collection<String> skus, String warehouse);

    /** All holds of all levels, lapsed ones left out; for the checker. */
    Stream<OpenHold> openHolds();
}
